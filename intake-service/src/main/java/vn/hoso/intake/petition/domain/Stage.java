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
}
