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
}
