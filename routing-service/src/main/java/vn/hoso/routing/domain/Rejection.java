package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import vn.hoso.contract.Outcome;

/** Why a command is refused, as a value. */
public sealed interface Rejection {

  /** Intake has not accepted the dossier. */
  record NotAccepted() implements Rejection {}

  /** No step is open just now. */
  record NoStepOpen() implements Rejection {}

  /** Another agency's dossier. */
  record OutsideAgency(String agency) implements Rejection {}

  /** Another role's step. */
  record RoleMissing(StepRole role) implements Rejection {}

  /** Somebody else has the step. */
  record HeldByAnother(String officer) implements Rejection {}

  /** Nobody has the step: claim it first. */
  record NotClaimed(int step) implements Rejection {}

  /** The last step ends with a result, not with a next step. */
  record LastStepNeedsResult() implements Rejection {}

  /** Steps are left before there can be a result. */
  record StepsLeft(int step, int of) implements Rejection {}

  /** Only an earlier step can be gone back to. */
  record NoEarlierStep(int to) implements Rejection {}

  /** Once and completely: NĐ 118/2025 art. 11(2c). */
  record SupplementAlreadyAsked() implements Rejection {}

  /** The citizen has the word until then. */
  record WaitingForSupplement(Instant until) implements Rejection {}

  /** The window of NĐ 118/2025 art. 19(5) is not over. */
  record SupplementWindowOpen(Instant until) implements Rejection {}

  /** Only what waits for a supplement can lapse. */
  record NothingToClose() implements Rejection {}

  /** The citizen asked to withdraw; intake answers first. */
  record WithdrawalPending() implements Rejection {}

  /** A result is granted or refused, nothing else. */
  record NotAResult(Outcome outcome) implements Rejection {}

  /** A refusal tells why: NĐ 118/2025 art. 19(3). */
  record RefusalNeedsReason() implements Rejection {}

  /** Nothing to hand over yet. */
  record ResultNotReady() implements Rejection {}

  /** The result is at the one-stop desk; the work is over. */
  record ResultIsReady() implements Rejection {}

  /** The citizen has the result. */
  record AlreadyHandedOver(Instant at, String by) implements Rejection {}

  /** Ended without a result. */
  record AlreadyStopped(Outcome outcome) implements Rejection {}

  /** There is no promise that could be moved. */
  record NothingPromised() implements Rejection {}

  /** Once: NĐ 118/2025 art. 19(6). */
  record AlreadyRescheduled(Instant at) implements Rejection {}

  /** A new promise lies behind the old one, and ahead of now. */
  record NotLater(Instant dueAt) implements Rejection {}

  /** Nothing to override: it was never asked for. */
  record NotAskedYet() implements Rejection {}

  /** Another agency was asked and has until then. */
  record WaitingForAnswer(Instant until) implements Rejection {}

  /** Nobody was asked anything. */
  record NothingAsked() implements Rejection {}

  /** An answer is asked for by a day to come. */
  record NotAhead() implements Rejection {}

  /** Only a result that was handed over is corrected. */
  record NothingToCorrect() implements Rejection {}

  /** One error is being corrected; it is closed first. */
  record CorrectionIsOpen(Instant dueAt) implements Rejection {}

  /** The promise was counted by the calendar of now already. */
  record CalendarUnchanged(String calendar) implements Rejection {}

  /** Who is to have the step does not work for the agency, or may not do what the step asks for. */
  record CannotTake(String officer, StepRole role) implements Rejection {}

  /** Who is to have the step is not there. */
  record OfficerAway(String officer, LocalDate until) implements Rejection {}

  /** The next one has the step already; it can be returned, not called back. */
  record TakenOn(int step, String officer) implements Rejection {}

  /** Nothing was passed on just now. */
  record NothingToRecall() implements Rejection {}

  /** Another one passed it on, and only they call it back. */
  record NotPassedOnBy(String officer) implements Rejection {}

  /** The citizen has to pay this amount first, in đồng. */
  record WaitingForPayment(long amount) implements Rejection {}

  /** Nothing is to be paid just now. */
  record NothingToSettle() implements Rejection {}

  /** Several agencies are at work; this waits until the lead has gathered what they did. */
  record LegsUnderWay() implements Rejection {}

  /** This agency has done its part. */
  record LegEnded(int step, Instant at, String by) implements Rejection {}

  /** The papers go to another agency, so they go with a slip: NĐ 118/2025 art. 20(2a). */
  record NeedsSlip(String agency) implements Rejection {}

  /** No papers go to another agency here. */
  record NoSlipNeeded() implements Rejection {}

  /** Papers are on the road to that agency; work goes on when they are there. */
  record WaitingForPapers(int slip, String agency) implements Rejection {}

  /** No papers are on the road. */
  record NothingSent() implements Rejection {}

  /** They were received before. */
  record AlreadyReceived(int slip, Instant at, String by) implements Rejection {}

  /** Not the slip that is on the road. */
  record OtherSlip(int slip, int onTheRoad) implements Rejection {}

  /** The fee is collected with the result and this much of it is not paid, in đồng. */
  record FeeUnpaid(long amount) implements Rejection {}
}
