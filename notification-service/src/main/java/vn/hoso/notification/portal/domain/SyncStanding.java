package vn.hoso.notification.portal.domain;

/** How far a message to the portal has come. */
public enum SyncStanding {
  /** To be sent when those before it are done. */
  QUEUED,
  /** Certainly not taken by the portal; later once more. */
  DEFERRED,
  /** One sender is about to call the portal, or calls just now. */
  CLAIMED,
  /** Nobody knows whether the portal took it. */
  UNCERTAIN,
  /** The portal will not take it as it is; a person decides. */
  REJECTED,
  /** The portal took it. */
  ACKNOWLEDGED,
  /** It is not sent any more. */
  SKIPPED;

  /** Whether the next one may go. */
  public boolean isDone() {
    return this == ACKNOWLEDGED || this == SKIPPED;
  }

  /** Whether a sender may claim it. */
  boolean isWaiting() {
    return this == QUEUED || this == DEFERRED;
  }

  public boolean isUncertain() {
    return this == UNCERTAIN;
  }

  /** Whether an operator may have it sent once more. */
  public boolean isRetriable() {
    return this == REJECTED || this == UNCERTAIN;
  }

  /** Whether an operator may leave it out; not while somebody is calling. */
  public boolean isSkippable() {
    return !isDone() && this != CLAIMED;
  }
}
