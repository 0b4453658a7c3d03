package vn.hoso.standalone.simulator;

/** How the simulated gateway can misbehave, so that a sender's patience can be tested. */
public enum Fault {
  /** Everything works. */
  NONE,
  /** Answers 500 and sends nothing. */
  BROKEN,
  /** Sends nothing and never answers. */
  SILENT,
  /** Sends the message but its answer gets lost: the sender cannot know. */
  ANSWER_LOST
}
