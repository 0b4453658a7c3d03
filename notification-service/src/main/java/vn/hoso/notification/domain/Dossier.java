package vn.hoso.notification.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.notification.portal.domain.PortalFile;

/**
 * What this service knows about one dossier: the messages it stated, and what it has heard.
 *
 * @param portal what the National Portal is told; null as a document of an earlier version has it
 */
public record Dossier(Outbox outbox, Elsewhere heard, @Nullable PortalFile portal) {

  /** Nobody has spoken of it. */
  public static final Dossier UNSEEN =
      new Dossier(Outbox.EMPTY, Elsewhere.NOTHING, PortalFile.EMPTY);

  public Dossier {
    portal = portal == null ? PortalFile.EMPTY : portal;
  }

  @Override
  public PortalFile portal() {
    return portal == null ? PortalFile.EMPTY : portal;
  }

  Dossier evolve(NotificationEvent fact) {
    return fact instanceof Synchronisation ours
        ? new Dossier(outbox, heard, portal().evolve(ours))
        : new Dossier(outbox.evolve(fact), heard, portal);
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
    return heard.occasions().stream()
        .filter(it -> rules.reaches(it, heard))
        .filter(it -> !it.needsOfficialCode() || heard.code() != null)
        .filter(it -> !outbox.tells(it))
        .sorted(Comparator.comparing(Occasion::at))
        .toList();
  }

  /** What a message tells of; empty only where a rebuild has not come that far. */
  public Optional<Occasion> occasionOf(Message message) {
    return heard.occasions().stream().filter(message::tells).findFirst();
  }
}
