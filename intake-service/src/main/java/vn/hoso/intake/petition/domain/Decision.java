package vn.hoso.intake.petition.domain;

import vn.hoso.contract.PetitionEvent;

/** What deciding over a petition came to: a fact to state, or why not. */
public sealed interface Decision {

  record Accepted(PetitionEvent fact) implements Decision {}

  /** Nothing happens. */
  record Rejected(Rejection why) implements Decision {}

  static Decision accept(PetitionEvent fact) {
    return new Accepted(fact);
  }

  static Decision reject(Rejection why) {
    return new Rejected(why);
  }
}
