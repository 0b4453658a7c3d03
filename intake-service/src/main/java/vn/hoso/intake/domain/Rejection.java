package vn.hoso.intake.domain;

import java.time.Instant;

/** Why a command is not done. */
public sealed interface Rejection {

  /** There is no such dossier. */
  record Unknown() implements Rejection {}

  /** The dossier is there already. */
  record SubmittedBefore() implements Rejection {}

  /** It was accepted under this code. */
  record AlreadyAccepted(String code) implements Rejection {}

  /** It was not received. */
  record AlreadyRefused() implements Rejection {}

  /** It was withdrawn. */
  record AlreadyWithdrawn() implements Rejection {}

  /** The citizen asked for it back; that comes first. */
  record WithdrawalUndecided() implements Rejection {}

  /** Nobody asked for it back. */
  record NoWithdrawalRequested() implements Rejection {}

  /** Papers are asked for and have not come. */
  record AwaitingSupplement(Instant until) implements Rejection {}

  /** Papers are asked for once, and completely: NĐ 118/2025 art. 11(2c), 16(3). */
  record SupplementAskedBefore() implements Rejection {}

  /** Nobody asked for papers. */
  record NothingAskedFor() implements Rejection {}

  /** The decision is issued, so it cannot be withdrawn: NĐ 118/2025 art. 21. */
  record DecisionIssued() implements Rejection {}

  /** The processing has ended. */
  record ProcessingOver() implements Rejection {}

  /** Another system handles it. */
  record HandledElsewhere(String source) implements Rejection {}

  /** A step or an end of a dossier nobody has told us of. */
  record NotOpened() implements Rejection {}

  /** Opened by another event before. */
  record OpenedBefore() implements Rejection {}

  /** Ended by another event before. */
  record EndedBefore() implements Rejection {}

  /** The window of NĐ 118/2025 art. 19(5) is not found over yet. */
  record SupplementWindowOpen(Instant until) implements Rejection {}

  /** Nobody waits for papers here, so nothing lapsed. */
  record NothingToClose() implements Rejection {}

  /** It was closed because it was never completed. */
  record AlreadyClosed() implements Rejection {}

  /** Somebody has paid the fee; it is not changed any more. */
  record FeePaidBefore() implements Rejection {}

  /** Nothing is to be paid for this dossier, or not for that. */
  record NothingToPay() implements Rejection {}

  /** At the counter exactly what is owed is taken; in đồng. */
  record AmountDiffers(long due, long offered) implements Rejection {}

  /** A transaction of that name is recorded with another amount or purpose. */
  record PaymentKnownOtherwise(String payment) implements Rejection {}

  /** No payment of that name. */
  record PaymentUnknown(String payment) implements Rejection {}

  /** More than the centre still holds of that payment; in đồng. */
  record RefundTooLarge(long kept) implements Rejection {}

  /** The citizen has not got the result yet, so there is nothing to rate. */
  record NotReturned() implements Rejection {}

  /** Rated more than seven days ago. */
  record RatingFinal(Instant since) implements Rejection {}

  /** No low score has to be answered. */
  record NoFollowUp() implements Rejection {}

  /** First the answer, then the end. */
  record FollowUpUnanswered() implements Rejection {}

  /** It was closed before. */
  record FollowUpClosed() implements Rejection {}
}
