package vn.hoso.notification.application;

import java.time.InstantSource;
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

/** Writes down what providers answer. */
public final class Settlement {

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Policy policy;
  private final InstantSource clock;
  private final Unwritten unwritten = new Unwritten();

  public Settlement(
      Dossiers<Dossier, NotificationEvent> dossiers, Policy policy, InstantSource clock) {
    this.dossiers = dossiers;
    this.policy = policy;
    this.clock = clock;
  }

  /** Writes an answer down, now or later. */
  public void settle(RequestId id, Answer answer, Cause cause) {
    unwritten.write(id.toString(), () -> write(id, answer, cause));
  }

  void writeAgain() {
    unwritten.writeAgain();
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
