package vn.hoso.contract;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts that only notification-service may state. They name messages, never people. */
public sealed interface NotificationEvent extends DossierEvent {

  /**
   * Why a message was put off before anybody outside was asked, which is no attempt; its word is
   * the {@code why} of the fact.
   */
  enum Unasked {
    /** The broker did not have the claim in time. */
    NOT_PUBLISHED,
    /** So late after the claim that somebody may think already that its sender is gone. */
    TOO_LATE;

    public String why() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether that word says so. */
    public static boolean says(String why) {
      return Arrays.stream(values()).anyMatch(it -> it.why().equals(why));
    }
  }

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
   * @param agency code of the agency whose staff it goes to; null where it goes to the applicant
   */
  @EventName("dossier.notification-queued.v1")
  record NotificationQueued(
      Instant at,
      String message,
      String trigger,
      String template,
      int version,
      Medium medium,
      @Nullable String agency)
      implements NotificationEvent {

    /** To the applicant. */
    public NotificationQueued(
        Instant at, String message, String trigger, String template, int version, Medium medium) {
      this(at, message, trigger, template, version, medium, null);
    }
  }

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

  /**
   * What becomes of the messages to the National Public Service Portal, one per change of status:
   * NĐ 118/2025 art. 27(2d). A dossier's messages go out in the order in which they are queued.
   */
  sealed interface Synchronisation extends NotificationEvent {
    /** The id of the message within its dossier: owner and place of the fact that it tells of. */
    String message();
  }

  /**
   * The National Portal is to be told of a change of status.
   *
   * @param message id of the message within its dossier, such as {@code intake-2}
   * @param trigger name of the event that moved the status
   * @param status the status that the dossier had from then on
   */
  @EventName("dossier.sync-queued.v1")
  record SyncQueued(Instant at, String message, String trigger, NationalStatus status)
      implements Synchronisation {}

  /**
   * One sender is about to call the portal, and nobody else may; on the broker before the call.
   *
   * @param attempt from 1
   * @param version of the portal's interface, whose codes the message is written in
   */
  @EventName("dossier.sync-claimed.v1")
  record SyncClaimed(Instant at, String message, int attempt, String version)
      implements Synchronisation {}

  /**
   * The portal has certainly not taken it; it is tried again later.
   *
   * @param until not before this moment
   * @param why a stable word, such as {@code unreachable}
   */
  @EventName("dossier.sync-deferred.v1")
  record SyncDeferred(Instant at, String message, Instant until, String why)
      implements Synchronisation {}

  /** Nobody knows whether the portal took it; the portal is asked, nothing is blindly repeated. */
  @EventName("dossier.sync-uncertain.v1")
  record SyncUncertain(Instant at, String message) implements Synchronisation {}

  /**
   * The portal took it.
   *
   * @param reference what the portal calls it
   */
  @EventName("dossier.sync-acknowledged.v1")
  record SyncAcknowledged(Instant at, String message, String reference)
      implements Synchronisation {}

  /**
   * The portal will not take it as it is; it waits for a person, and what follows waits behind it.
   *
   * @param code the portal's own code of what is wrong
   * @param said the portal's own words, sealed since they may quote the message
   */
  @EventName("dossier.sync-rejected.v1")
  record SyncRejected(Instant at, String message, String code, @Nullable Sealed said)
      implements Synchronisation {}

  /**
   * An operator has a rejected or uncertain message sent once more.
   *
   * @param by user name of the operator
   */
  @EventName("dossier.sync-retried.v1")
  record SyncRetried(Instant at, String message, String by) implements Synchronisation {}

  /**
   * It is not sent any more, and what follows goes on.
   *
   * @param why a stable word: {@code operator}, {@code overtaken}, {@code forgotten}, {@code
   *     no-code}
   * @param by user name of the operator, null where nobody decided
   * @param reason the operator's words, sealed
   */
  @EventName("dossier.sync-skipped.v1")
  record SyncSkipped(
      Instant at, String message, String why, @Nullable String by, @Nullable Sealed reason)
      implements Synchronisation {}
}
