package vn.hoso.notification.application;

import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;

/**
 * Writes down what providers answer. An answer that cannot be written, because the store is away,
 * is kept and written later; should the process die first, the claim is found uncertain.
 */
public final class Settlement {

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  private record Unwritten(RequestId id, Answer answer, Cause cause) {}

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Policy policy;
  private final InstantSource clock;
  private final Queue<Unwritten> unwritten = new ConcurrentLinkedQueue<>();

  public Settlement(
      Dossiers<Dossier, NotificationEvent> dossiers, Policy policy, InstantSource clock) {
    this.dossiers = dossiers;
    this.policy = policy;
    this.clock = clock;
  }

  /** Writes an answer down, now or later. */
  public void settle(RequestId id, Answer answer, Cause cause) {
    try {
      write(id, answer, cause);
    } catch (RuntimeException away) {
      log.atWarn()
          .addKeyValue("message", id)
          .addKeyValue("cause", away.getClass().getName())
          .log("an answer is written down later");
      unwritten.add(new Unwritten(id, answer, cause));
    }
  }

  /** Writes down what could not be written before. */
  void settleUnwritten() {
    for (int left = unwritten.size(); left > 0; left--) {
      var it = unwritten.poll();
      if (it != null) {
        settle(it.id(), it.answer(), it.cause());
      }
    }
  }

  private void write(RequestId id, Answer answer, Cause cause) {
    var at = clock.instant();
    dossiers.change(
        id.dossierId(),
        Owner.NOTIFICATION,
        cause,
        it ->
            new Ruling<>(true, Notifications.settle(it.state(), id.message(), answer, policy, at)));
  }
}
