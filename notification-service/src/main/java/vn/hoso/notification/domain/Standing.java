package vn.hoso.notification.domain;

/** How far a message has come. */
public enum Standing {
  /** To be sent. */
  QUEUED,
  /** Certainly not taken by the provider; later once more. */
  DEFERRED,
  /** One sender is about to ask the provider, or asks just now. */
  CLAIMED,
  /** Nobody knows whether the provider took it. */
  UNCERTAIN,
  /** The provider took it. */
  ACCEPTED,
  /** It will not arrive. */
  FAILED,
  /** The provider says that it arrived; nothing undoes that. */
  DELIVERED;

  /** Whether a sender may claim it. */
  boolean isWaiting() {
    return this == QUEUED || this == DEFERRED;
  }

  /** Whether an operator may have it sent once more. */
  public boolean isResendable() {
    return this == FAILED || this == UNCERTAIN;
  }

  boolean isBefore(Standing other) {
    return compareTo(other) < 0;
  }
}
