package vn.hoso.contract;

import java.time.Instant;

/** Facts that only notification-service may state. They name messages, never people. */
public sealed interface NotificationEvent extends DossierEvent {

  /** By which way a message goes. */
  enum Medium {
    SMS,
    EMAIL
  }

  /**
   * A message is to be sent.
   *
   * @param message id of the message within its dossier: template, medium and triggering fact
   * @param trigger name of the event that it tells of
   * @param template id of the template
   * @param version version of the template
   */
  @EventName("dossier.notification-queued.v1")
  record NotificationQueued(
      Instant at, String message, String trigger, String template, int version, Medium medium)
      implements NotificationEvent {}

  /**
   * One sender is about to ask the provider, and nobody else may; on the broker before the call.
   *
   * @param attempt from 1
   */
  @EventName("dossier.notification-claimed.v1")
  record NotificationClaimed(Instant at, String message, int attempt)
      implements NotificationEvent {}

  /**
   * The provider has certainly not taken it; it is tried again later.
   *
   * @param until not before this moment
   * @param why a stable word, such as {@code unreachable}
   */
  @EventName("dossier.notification-deferred.v1")
  record NotificationDeferred(Instant at, String message, Instant until, String why)
      implements NotificationEvent {}

  /**
   * The provider took it.
   *
   * @param reference the provider's own reference
   */
  @EventName("dossier.notification-accepted.v1")
  record NotificationAccepted(Instant at, String message, String provider, String reference)
      implements NotificationEvent {}

  /** The provider says that it arrived. */
  @EventName("dossier.notification-delivered.v1")
  record NotificationDelivered(Instant at, String message) implements NotificationEvent {}

  /**
   * It will not arrive.
   *
   * @param why a stable word, such as {@code invalid-number}
   */
  @EventName("dossier.notification-failed.v1")
  record NotificationFailed(Instant at, String message, String why) implements NotificationEvent {}

  /** Nobody knows whether the provider took it; it is reconciled, never blindly repeated. */
  @EventName("dossier.notification-uncertain.v1")
  record NotificationUncertain(Instant at, String message) implements NotificationEvent {}

  /**
   * An operator had a message that failed or is uncertain sent once more, as a message of its own.
   *
   * @param by user name of the operator
   * @param again id of the message that goes out instead
   */
  @EventName("dossier.notification-resent.v1")
  record NotificationResent(Instant at, String message, String by, String again)
      implements NotificationEvent {}
}
