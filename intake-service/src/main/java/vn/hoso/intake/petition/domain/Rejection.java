package vn.hoso.intake.petition.domain;

import vn.hoso.contract.PetitionEvent.Destination;

/** Why a command over a petition is not done. */
public sealed interface Rejection {

  /** There is no such petition. */
  record Unknown() implements Rejection {}

  /** It is there already. */
  record ReceivedBefore() implements Rejection {}

  /** Nobody has decided yet that it is ours. */
  record NotAccepted() implements Rejection {}

  /** It is ours; what comes before acceptance is over (766 formula sheet, 5.2). */
  record AlreadyAccepted() implements Rejection {}

  /** The citizen was asked for more, which has not come. */
  record AwaitingMore() implements Rejection {}

  /** Nobody asked the citizen for more. */
  record NothingAskedFor() implements Rejection {}

  /** That officer works on it. */
  record AlreadyTakenUp(String by) implements Rejection {}

  /** It was not taken on. */
  record AlreadyRefused() implements Rejection {}

  /** It was sent where it belongs. */
  record AlreadySentElsewhere(Destination destination) implements Rejection {}

  /** It was never sent away, so it cannot come back. */
  record NotSentElsewhere() implements Rejection {}

  /** There is no answer yet. */
  record NotAnswered() implements Rejection {}

  /** It was answered. */
  record AlreadyAnswered() implements Rejection {}

  /** The answer is for the citizen alone. */
  record NotForPublication() implements Rejection {}

  /** It is public. */
  record AlreadyPublished() implements Rejection {}

  /** The citizen has said so once. */
  record AlreadyRated() implements Rejection {}

  /** It was closed as the repetition of another one. */
  record AlreadyRepeated() implements Rejection {}

  /** What it is said to repeat did not come before it, or is not being dealt with here. */
  record RepeatsNothing() implements Rejection {}

  /** Every officer of the agency sees it: it is not about the conduct of officials. */
  record OpenToAll() implements Rejection {}

  /** Exactly these officers have it. */
  record AlreadyAssigned() implements Rejection {}
}
