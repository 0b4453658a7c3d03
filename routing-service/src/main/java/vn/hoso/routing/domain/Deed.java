package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.contract.Sealed;

/**
 * One line of the control slip (Phiếu kiểm soát quá trình giải quyết, form 06 of TT 03/2025).
 *
 * @param step 0 where no step is meant
 * @param words sealed
 * @param to who was given the step by somebody else
 * @param dueAt when the budget of an assigned step is used up
 */
public record Deed(
    Instant at,
    Kind kind,
    int step,
    @Nullable String by,
    @Nullable Sealed words,
    @Nullable String to,
    @Nullable Instant dueAt) {

  /** What happened. */
  public enum Kind {
    TRANSFERRED,
    ASSIGNED,
    CLAIMED,
    COMPLETED,
    RETURNED,
    SUPPLEMENT_REQUESTED,
    WINDOW_EXPIRED,
    RESUMED,
    STEP_DUE_SOON,
    STEP_OVERDUE,
    DUE_SOON,
    OVERDUE,
    RESULT_READY,
    HANDED_OVER,
    STOPPED,
    WITHDRAWAL_DECLINED,
    SUPPLEMENT_OVERRIDDEN,
    RESCHEDULED,
    APOLOGY_DRAFTED,
    RECALLED,
    REFUSED,
    CONSULTATION_OPENED,
    CONSULTATION_ANSWERED,
    CONSULTATION_TIMED_OUT,
    CORRECTION_OPENED,
    CORRECTION_OVERDUE,
    CORRECTION_CLOSED,
    CALENDAR_CHANGED,
    REASSIGNED,
    CALLED_BACK,
    OBLIGATION_RAISED,
    OBLIGATION_SETTLED,
    RESCHEDULED_LATE,
    LEGS_OPENED,
    LEGS_JOINED,
    PAPERS_SENT,
    PAPERS_RECEIVED,
    SUPPLEMENT_REQUESTED_LATE
  }

  Deed(Instant at, Kind kind, int step, @Nullable String by, @Nullable Sealed words) {
    this(at, kind, step, by, words, null, null);
  }

  static Deed of(RoutingEvent fact) {
    return switch (fact) {
      case DossierTransferred it -> new Deed(it.at(), Kind.TRANSFERRED, 0, null, null);
      case StepAssigned it ->
          new Deed(it.at(), Kind.ASSIGNED, it.step(), null, null, null, it.dueAt());
      case StepClaimed it -> new Deed(it.at(), Kind.CLAIMED, it.step(), it.officer(), null);
      case StepCompleted it -> new Deed(it.at(), Kind.COMPLETED, it.step(), it.officer(), null);
      case StepReturned it ->
          new Deed(it.at(), Kind.RETURNED, it.step(), it.officer(), it.reason());
      case SupplementRequested it when it.override() != null ->
          new Deed(it.at(), Kind.SUPPLEMENT_OVERRIDDEN, it.step(), it.officer(), it.override());
      case SupplementRequested it ->
          new Deed(
              it.at(),
              it.lateAfter() == null ? Kind.SUPPLEMENT_REQUESTED : Kind.SUPPLEMENT_REQUESTED_LATE,
              it.step(),
              it.officer(),
              it.what());
      case SupplementWindowExpired it -> new Deed(it.at(), Kind.WINDOW_EXPIRED, 0, null, null);
      case ProcessingResumed it -> new Deed(it.at(), Kind.RESUMED, it.step(), null, null);
      case StepDueSoon it -> new Deed(it.at(), Kind.STEP_DUE_SOON, it.step(), null, null);
      case StepOverdue it -> new Deed(it.at(), Kind.STEP_OVERDUE, it.step(), null, null);
      case DossierDueSoon it -> new Deed(it.at(), Kind.DUE_SOON, 0, null, null);
      case DossierOverdue it -> new Deed(it.at(), Kind.OVERDUE, 0, null, null);
      case ResultReady it -> new Deed(it.at(), Kind.RESULT_READY, 0, it.officer(), it.note());
      case ResultReturned it -> new Deed(it.at(), Kind.HANDED_OVER, 0, it.by(), null);
      case ProcessingStopped it -> new Deed(it.at(), Kind.STOPPED, 0, it.by(), null);
      case WithdrawalDeclined it -> new Deed(it.at(), Kind.WITHDRAWAL_DECLINED, 0, null, null);
      case DossierRescheduled it ->
          new Deed(
              it.at(),
              it.late() ? Kind.RESCHEDULED_LATE : Kind.RESCHEDULED,
              0,
              it.by(),
              it.cause());
      case ApologyDrafted it -> new Deed(it.at(), Kind.APOLOGY_DRAFTED, it.step(), null, null);
      case ResultRecalled it -> new Deed(it.at(), Kind.RECALLED, it.to(), it.by(), it.reason());
      case ResolutionRefused it -> new Deed(it.at(), Kind.REFUSED, it.step(), it.by(), it.reason());
      case ConsultationOpened it ->
          new Deed(it.at(), Kind.CONSULTATION_OPENED, it.step(), it.by(), it.question());
      case ConsultationAnswered it ->
          new Deed(it.at(), Kind.CONSULTATION_ANSWERED, it.step(), it.by(), it.answer());
      case ConsultationTimedOut it ->
          new Deed(it.at(), Kind.CONSULTATION_TIMED_OUT, it.step(), null, null);
      case CorrectionOpened it -> new Deed(it.at(), Kind.CORRECTION_OPENED, 0, it.by(), it.error());
      case CorrectionOverdue it -> new Deed(it.at(), Kind.CORRECTION_OVERDUE, 0, null, null);
      case CorrectionClosed it ->
          new Deed(it.at(), Kind.CORRECTION_CLOSED, 0, it.by(), it.outcome());
      case CalendarChanged it -> new Deed(it.at(), Kind.CALENDAR_CHANGED, 0, it.by(), it.reason());
      case StepReassigned it ->
          new Deed(it.at(), Kind.REASSIGNED, it.step(), it.by(), null, it.to(), null);
      case StepRecalled it ->
          new Deed(it.at(), Kind.CALLED_BACK, it.to(), it.officer(), it.reason());
      case FinancialObligationRaised it ->
          new Deed(it.at(), Kind.OBLIGATION_RAISED, it.step(), it.officer(), it.what());
      case FinancialObligationSettled it ->
          new Deed(it.at(), Kind.OBLIGATION_SETTLED, it.step(), it.officer(), it.proof());
      case LegsOpened it -> new Deed(it.at(), Kind.LEGS_OPENED, 0, null, null);
      case LegsJoined it -> new Deed(it.at(), Kind.LEGS_JOINED, 0, null, null);
      case PapersSent it ->
          new Deed(it.at(), Kind.PAPERS_SENT, it.to(), it.by(), it.papers(), it.agency(), null);
      case PapersReceived it -> new Deed(it.at(), Kind.PAPERS_RECEIVED, it.step(), it.by(), null);
    };
  }
}
