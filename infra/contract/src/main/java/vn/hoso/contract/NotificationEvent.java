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
   * @param message id of the message within its dossier: trigger, template and medium
   * @param trigger name of the event that it tells of
   * @param template id of the template
   * @param version version of the template
   */
  @EventName("dossier.notification-queued.v1")
  record NotificationQueued(
      Instant at, String message, String trigger, String template, int version, Medium medium)
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
}
