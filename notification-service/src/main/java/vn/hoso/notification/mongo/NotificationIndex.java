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

  static final String INDEX = "index";
  static final String CODE = "code";
  static final String LOOKUP = "lookup";
  static final String AGENCIES = "agencies";
  static final Kept.Entries ENTRIES =
      new Kept.Entries("workAt", "uncertainSince", "latest", "standings");

  private final Rules rules;

  NotificationIndex(Rules rules) {
    this.rules = rules;
  }

  /** The name of an entry as queries write it. */
  static String of(String entry) {
    return INDEX + "." + entry;
  }

  /** The entries of a state. */
  Map<String, Object> of(Dossier dossier) {
    var entries = new HashMap<String, Object>();
    var messages = dossier.outbox().messages();
    put(entries, CODE, dossier.heard().code());
    put(entries, LOOKUP, dossier.heard().lookupHash());
    entries.put(AGENCIES, dossier.heard().agencies());
    put(entries, ENTRIES.workAt(), Notifications.nextWork(dossier, rules));
    put(entries, ENTRIES.uncertainSince(), uncertainSince(messages));
    put(
        entries,
        ENTRIES.latest(),
        messages.stream().map(it -> it.progress().at()).max(Instant::compareTo));
    entries.put(
        ENTRIES.standings(), messages.stream().map(it -> it.standing().name()).distinct().toList());
    entries.putAll(PortalIndex.of(dossier.portal()));
    return entries;
  }

  private static Optional<Instant> uncertainSince(List<Message> messages) {
    return messages.stream()
        .filter(it -> it.medium() == Medium.SMS && it.standing() == Standing.UNCERTAIN)
        .map(it -> it.progress().at())
        .min(Instant::compareTo);
  }

  static void put(Map<String, Object> entries, String name, Optional<Instant> value) {
    value.ifPresent(it -> entries.put(name, Date.from(it)));
  }

  private static void put(Map<String, Object> entries, String name, @Nullable String value) {
    if (value != null) {
      entries.put(name, value);
    }
  }
}
