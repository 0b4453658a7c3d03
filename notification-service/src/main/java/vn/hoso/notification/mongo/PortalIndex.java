package vn.hoso.notification.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.notification.portal.domain.Synchronising;

/** What of a dossier's messages to the portal can be asked for. */
final class PortalIndex {

  static final String BEHIND_SINCE = "portalBehindSince";
  static final Kept.Entries ENTRIES =
      new Kept.Entries("portalWorkAt", "portalUncertainSince", "portalLatest", "portalStandings");

  private PortalIndex() {}

  static Map<String, Object> of(PortalFile file) {
    var entries = new HashMap<String, Object>();
    var messages = file.messages();
    NotificationIndex.put(entries, ENTRIES.workAt(), Synchronising.nextWork(file));
    NotificationIndex.put(entries, BEHIND_SINCE, Synchronising.behindSince(file));
    NotificationIndex.put(entries, ENTRIES.uncertainSince(), uncertainSince(messages));
    NotificationIndex.put(
        entries,
        ENTRIES.latest(),
        messages.stream().map(it -> it.progress().at()).max(Instant::compareTo));
    if (!messages.isEmpty()) {
      entries.put(
          ENTRIES.standings(),
          messages.stream().map(it -> it.standing().name()).distinct().toList());
    }
    return entries;
  }

  private static Optional<Instant> uncertainSince(List<SyncMessage> messages) {
    return messages.stream()
        .filter(it -> it.standing().isUncertain())
        .map(it -> it.progress().at())
        .min(Instant::compareTo);
  }
}
