package vn.hoso.notification.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent;

/** What this service knows about one dossier: the messages it stated, and what it has heard. */
public record Dossier(Outbox outbox, Elsewhere heard) {

  /** Nobody has spoken of it. */
  public static final Dossier UNSEEN = new Dossier(Outbox.EMPTY, Elsewhere.NOTHING);

  Dossier evolve(NotificationEvent fact) {
    return new Dossier(outbox.evolve(fact), heard);
  }

  Dossier evolve(List<NotificationEvent> facts) {
    var now = this;
    for (var fact : facts) {
      now = now.evolve(fact);
    }
    return now;
  }

  /** What happened and can be told, but has no message yet, in the order in which it happened. */
  public List<Occasion> untold(Rules rules) {
    return heard.isReachable()
        ? heard.occasions().stream()
            .filter(it -> rules.of(it.trigger()).isPresent())
            .filter(it -> !it.needsOfficialCode() || heard.code() != null)
            .filter(it -> !outbox.tells(it))
            .sorted(Comparator.comparing(Occasion::at))
            .toList()
        : List.of();
  }

  /** What a message tells of; empty only where a rebuild has not come that far. */
  public Optional<Occasion> occasionOf(Message message) {
    return heard.occasions().stream().filter(message::tells).findFirst();
  }
}
