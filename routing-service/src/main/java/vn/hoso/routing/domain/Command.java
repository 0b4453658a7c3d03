package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;

/** What somebody of the staff asks for, and when. */
public sealed interface Command {

  Actor by();

  Instant at();

  /** Take the open step. */
  record Claim(Actor by, Instant at) implements Command {}

  /** Give the open step back to everybody. */
  record Release(Actor by, Instant at) implements Command {}

  /** The open step is done. */
  record Complete(Actor by, Instant at) implements Command {}

  /** Send back to an earlier step. */
  record Return(Actor by, Instant at, int to, Sealed reason) implements Command {}

  /** Ask the citizen for papers, once and completely. */
  record RequestSupplement(Actor by, Instant at, Sealed what) implements Command {}

  /** The last step is done and the result goes to the one-stop desk. */
  record PresentResult(Actor by, Instant at, Outcome outcome, String place, @Nullable Sealed note)
      implements Command {}

  /** The citizen has taken the result. */
  record HandOver(Actor by, Instant at) implements Command {}

  /** Close what the citizen never completed. */
  record CloseLapsed(Actor by, Instant at) implements Command {}

  /** Promise another day and apologise, once: NĐ 118/2025 art. 19(6). */
  record Reschedule(Actor by, Instant at, LocalDate to, Sealed cause) implements Command {}

  /** Ask the citizen for papers although it was done before; a leader answers for it. */
  record RequestSupplementAgain(Actor by, Instant at, Sealed what, Sealed override)
      implements Command {}

  /** Not eligible; end it with the slip of NĐ 118/2025 art. 19(3). */
  record RefuseResolution(Actor by, Instant at, Sealed reason) implements Command {}

  /** The result is wrong; work on it again before it is handed over. */
  record Recall(Actor by, Instant at, int to, Sealed reason) implements Command {}

  /**
   * Ask another agency.
   *
   * @param until the day it has to answer by; null leaves it to what holds for the step
   */
  record OpenConsultation(
      Actor by, Instant at, String of, Inquiry kind, Sealed question, @Nullable LocalDate until)
      implements Command {}

  /** Record what the other agency has answered. */
  record AnswerConsultation(Actor by, Instant at, Sealed answer) implements Command {}

  /** The result that was handed over has an official error: NĐ 118/2025 art. 23(1). */
  record OpenCorrection(Actor by, Instant at, Sealed error) implements Command {}

  /** The error is corrected. */
  record CloseCorrection(Actor by, Instant at, Sealed outcome) implements Command {}

  /** Count the promise again by the calendar of now. */
  record AdoptCalendar(Actor by, Instant at, Sealed reason) implements Command {}

  /** Give the open step to somebody of the agency, whoever has it now. */
  record Reassign(Actor by, Instant at, Officer to) implements Command {}

  /** Call back a step that was completed and that nobody has taken on yet. */
  record CallBack(Actor by, Instant at, Sealed reason) implements Command {}

  /** Ask the citizen to pay before the open step goes on; in đồng. */
  record RaiseObligation(Actor by, Instant at, Sealed what, long amount) implements Command {}

  /** A proof was seen that it was paid elsewhere, as with a tax. */
  record SettleObligation(Actor by, Instant at, Sealed proof) implements Command {}

  /** The open step is done, and the papers go to the next agency with a slip. */
  record SendPapers(Actor by, Instant at, Sealed papers) implements Command {}

  /** The papers of a slip are there. */
  record ReceivePapers(Actor by, Instant at, int slip) implements Command {}
}
