package vn.hoso.intake.petition.domain;

import java.time.Instant;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.contract.Sealed;

/** Where a petition stands. */
public sealed interface Stage {

  /** Nobody has spoken of it. */
  record Unseen() implements Stage {}

  /** Somebody has to decide whether it is ours. */
  record Received() implements Stage {}

  /** The citizen has to say more first. */
  record MoreNeeded(Instant at, String by, Sealed what) implements Stage {}

  /** It is ours, and nobody works on it yet. */
  record Accepted(Instant at, String by) implements Stage {}

  /** An officer works on it. */
  record InHandling(Instant at, String by) implements Stage {}

  /** Not taken on: the end. */
  record Refused(Instant at, String by, Sealed reason) implements Stage {}

  /** Sent where it belongs; it may come back. */
  record SentElsewhere(Instant at, String by, Destination destination, Sealed words)
      implements Stage {}

  /** Answered to the citizen, and waiting for publication where there is to be one. */
  record Answered(Reply reply) implements Stage {}

  /** Answered in public too. */
  record Published(Reply reply, Instant at, String by, Sealed text) implements Stage {}

  /** It repeats an earlier one, which goes on or was answered: the end. */
  record Repeated(Instant at, String by, String earlier, Sealed reason) implements Stage {}

  /** Nobody has decided yet whether it is ours. */
  default boolean undecided() {
    return this instanceof Received || this instanceof MoreNeeded;
  }

  /** It is ours to answer. */
  default boolean ours() {
    return this instanceof Accepted || this instanceof InHandling;
  }
}
