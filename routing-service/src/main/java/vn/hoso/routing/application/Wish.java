package vn.hoso.routing.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;
import vn.hoso.routing.domain.Officer;

/** What somebody of the staff wants, in clear words that are sealed before anything is decided. */
public sealed interface Wish {

  /** Whether something has to be sealed for it. */
  default boolean hasWords() {
    return switch (this) {
      case ToReturn _,
          ToRequestSupplement _,
          ToPresentResult _,
          ToReschedule _,
          ToRequestSupplementAgain _,
          ToRefuse _,
          ToRecall _,
          ToConsult _,
          ToRecordAnswer _,
          ToOpenCorrection _,
          ToCloseCorrection _,
          ToAdoptCalendar _,
          ToCallBack _,
          ToRaiseObligation _,
          ToSettleObligation _,
          ToSendPapers _ ->
          true;
      case ToClaim _,
          ToRelease _,
          ToComplete _,
          ToHandOver _,
          ToClose _,
          ToReassign _,
          ToReceivePapers _ ->
          false;
    };
  }

  /** Take the step. */
  record ToClaim() implements Wish {}

  /** Give it back. */
  record ToRelease() implements Wish {}

  /** It is done. */
  record ToComplete() implements Wish {}

  /** Send back to an earlier step. */
  record ToReturn(int to, String reason) implements Wish {}

  /** Ask for papers. */
  record ToRequestSupplement(String what) implements Wish {}

  /** Present the result. */
  record ToPresentResult(Outcome outcome, String place, @Nullable String note) implements Wish {}

  /** Hand it over. */
  record ToHandOver() implements Wish {}

  /** Close what lapsed. */
  record ToClose() implements Wish {}

  /** Promise another day and apologise. */
  record ToReschedule(LocalDate to, String cause) implements Wish {}

  /** Ask for papers once more, and say why. */
  record ToRequestSupplementAgain(String what, String override) implements Wish {}

  /** Refuse during processing. */
  record ToRefuse(String reason) implements Wish {}

  /** Take the result back to a step. */
  record ToRecall(int to, String reason) implements Wish {}

  /** Ask another agency. */
  record ToConsult(String of, Inquiry kind, String question, @Nullable LocalDate until)
      implements Wish {}

  /** Record its answer. */
  record ToRecordAnswer(String answer) implements Wish {}

  /** Open a case about an error in the result. */
  record ToOpenCorrection(String error) implements Wish {}

  /** Close it. */
  record ToCloseCorrection(String outcome) implements Wish {}

  /** Count the promise by the calendar of now. */
  record ToAdoptCalendar(String reason) implements Wish {}

  /** Give it to somebody of the directory. */
  record ToReassign(Officer to) implements Wish {}

  /** Call back what was passed on. */
  record ToCallBack(String reason) implements Wish {}

  /** Ask the citizen to pay; in đồng. */
  record ToRaiseObligation(String what, long amount) implements Wish {}

  /** A proof of payment was seen. */
  record ToSettleObligation(String proof) implements Wish {}

  /** Send the papers on to the next agency. */
  record ToSendPapers(String papers) implements Wish {}

  /** Say that the papers of a slip are there. */
  record ToReceivePapers(int slip) implements Wish {}
}
