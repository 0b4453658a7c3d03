package vn.hoso.notification.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.notification.portal.domain.Synchronising;

/** What of a dossier's messages to the portal can be asked for. */
final class PortalIndex {

  static final String WORK_AT = "portalWorkAt";
  static final String BEHIND_SINCE = "portalBehindSince";
  static final String UNCERTAIN_SINCE = "portalUncertainSince";
  static final String LATEST = "portalLatest";
  static final String STANDINGS = "portalStandings";

  /** Whatever is asked for in an order. */
  static final List<String> ORDERED = List.of(WORK_AT, BEHIND_SINCE, UNCERTAIN_SINCE, LATEST);

  private PortalIndex() {}

  static Map<String, Object> of(PortalFile file) {
    var entries = new HashMap<String, Object>();
    var messages = file.messages();
    put(entries, WORK_AT, Synchronising.nextWork(file));
    put(entries, BEHIND_SINCE, Synchronising.behindSince(file));
    put(entries, UNCERTAIN_SINCE, uncertainSince(messages));
    put(entries, LATEST, messages.stream().map(it -> it.progress().at()).max(Instant::compareTo));
    if (!messages.isEmpty()) {
      entries.put(STANDINGS, messages.stream().map(it -> it.standing().name()).distinct().toList());
    }
    return entries;
  }

  private static Optional<Instant> uncertainSince(List<SyncMessage> messages) {
    return messages.stream()
        .filter(it -> it.standing().isUncertain())
        .map(it -> it.progress().at())
        .min(Instant::compareTo);
  }

  private static void put(Map<String, Object> entries, String name, Optional<Instant> value) {
    value.ifPresent(it -> entries.put(name, Date.from(it)));
  }
}
