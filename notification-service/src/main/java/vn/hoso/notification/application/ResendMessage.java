package vn.hoso.notification.application;

import vn.hoso.notification.application.Orders.Outcome;
import vn.hoso.notification.application.Orders.Verdict;
import vn.hoso.notification.domain.Decision;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Rejection;
import vn.hoso.platform.dossier.Cause;

/** Lets an operator send a failed or uncertain message once more; the postman does the rest. */
public final class ResendMessage {

  private final Orders orders;

  public ResendMessage(Orders orders) {
    this.orders = orders;
  }

  /** Done means that a message of its own is on its way. */
  public Outcome<Rejection> resend(
      String dossierId, String message, String by, long version, Cause cause) {
    return orders.carryOut(
        dossierId,
        version,
        cause,
        (dossier, at) -> verdict(Notifications.resend(dossier, message, by, at)));
  }

  private static Verdict<Rejection> verdict(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var facts) -> Verdict.done(facts);
      case Decision.Rejected(var why) -> Verdict.refused(why);
    };
  }
}
