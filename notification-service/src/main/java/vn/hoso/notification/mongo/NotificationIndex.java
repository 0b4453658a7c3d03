package vn.hoso.notification.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Rules;
import vn.hoso.notification.domain.Standing;

/** What of a dossier's state can be asked for. */
final class NotificationIndex {

  static final String CODE = "code";
  static final String LOOKUP = "lookup";
  static final String AGENCIES = "agencies";
  static final String WORK_AT = "workAt";
  static final String UNCERTAIN_SINCE = "uncertainSince";
  static final String LATEST = "latest";
  static final String STANDINGS = "standings";

  private final Rules rules;

  NotificationIndex(Rules rules) {
    this.rules = rules;
  }

  /** The name of an entry as queries write it. */
  static String of(String entry) {
    return "index." + entry;
  }

  /** The entries of a state. */
  Map<String, Object> of(Dossier dossier) {
    var entries = new HashMap<String, Object>();
    var messages = dossier.outbox().messages();
    put(entries, CODE, dossier.heard().code());
    put(entries, LOOKUP, dossier.heard().lookupHash());
    entries.put(AGENCIES, dossier.heard().agencies());
    put(entries, WORK_AT, Notifications.nextWork(dossier, rules));
    put(entries, UNCERTAIN_SINCE, uncertainSince(messages));
    put(entries, LATEST, messages.stream().map(it -> it.progress().at()).max(Instant::compareTo));
    entries.put(STANDINGS, messages.stream().map(it -> it.standing().name()).distinct().toList());
    entries.putAll(PortalIndex.of(dossier.portal()));
    return entries;
  }

  private static Optional<Instant> uncertainSince(List<Message> messages) {
    return messages.stream()
        .filter(it -> it.medium() == Medium.SMS && it.standing() == Standing.UNCERTAIN)
        .map(it -> it.progress().at())
        .min(Instant::compareTo);
  }

  private static void put(Map<String, Object> entries, String name, Optional<Instant> value) {
    value.ifPresent(it -> entries.put(name, Date.from(it)));
  }

  private static void put(Map<String, Object> entries, String name, @Nullable String value) {
    if (value != null) {
      entries.put(name, value);
    }
  }
}
