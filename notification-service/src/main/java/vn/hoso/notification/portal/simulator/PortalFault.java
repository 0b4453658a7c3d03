package vn.hoso.notification.portal.simulator;

/** How the simulated portal can misbehave, so that a sender's patience can be tested. */
public enum PortalFault {
  /** Everything works. */
  NONE,
  /** Answers 503 and takes nothing. */
  AWAY,
  /** Answers 500 and takes nothing. */
  BROKEN,
  /** Answers after a while. */
  SLOW,
  /** Takes nothing and drops the connection. */
  DROPS_BEFORE_TAKING,
  /** Takes the message and drops the connection: the sender cannot know. */
  DROPS_AFTER_TAKING,
  /** Rejects whatever it is given, with a reason. */
  REJECTING
}
