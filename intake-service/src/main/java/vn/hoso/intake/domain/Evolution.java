package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.IntakeEvent.RatingFollowUpAnswered;
import vn.hoso.contract.IntakeEvent.RatingFollowUpClosed;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.intake.domain.Elsewhere.Progress;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Stage.Closed;
import vn.hoso.intake.domain.Stage.Refused;
import vn.hoso.intake.domain.Stage.Reported;
import vn.hoso.intake.domain.Stage.Submitted;
import vn.hoso.intake.domain.Stage.SupplementAsked;
import vn.hoso.intake.domain.Stage.WithdrawalPassedOn;
import vn.hoso.intake.domain.Stage.WithdrawalPending;
import vn.hoso.intake.domain.Stage.Withdrawn;

/** Folds facts into what intake knows: total, no refusal, no clock. */
public final class Evolution {

  private Evolution() {}

  /** Folds a fact of our own. */
  public static Dossier evolve(Dossier now, IntakeEvent fact) {
    return now.with(evolve(now.own(), fact));
  }

  private static Own evolve(Own now, IntakeEvent fact) {
    return switch (fact) {
      case DossierSubmitted it -> submitted(it);
      case DossierAccepted(var at, var code, var receipt, var by, var limit, var promise) ->
          now.in(new Accepted(at, code, receipt, by, limit, promise));
      case ReceptionRefused(var at, var by, var reason) -> now.in(new Refused(at, by, reason));
      case DeskSupplementRequested(var at, var by, var what, var until) ->
          now.asked(new Asked(at, until, what, by));
      case SupplementReceived(var at, _, var papers) ->
          now.stage() instanceof SupplementAsked
              ? now.supplied(papers).waiting(new Submitted(), at)
              : now.suppliedInProcessing(papers);
      case WithdrawalRequested(var at, var reason) ->
          now.waiting(new WithdrawalPending(now.stage(), at, reason), at);
      case WithdrawalCancelled(var at) -> backToWhereItWas(now, at);
      case WithdrawalConfirmed(var at, var by) -> now.in(withdrawn(now.stage(), at, by));
      case DossierReported it -> now.in(reported(it));
      case StepReported(_, _, _, var eventId) ->
          now.stage() instanceof Reported it ? now.in(it.knowing(eventId)) : now;
      case EndReported(_, var eventId) ->
          now.stage() instanceof Reported it ? now.in(it.endedBy(eventId)) : now;
      case DeskAlerted(var at) -> now.saying(now.deskClock().alerted(at));
      case AnswerDueSoon(_, var due) -> now.saying(now.deskClock().warnedFor(due));
      case AnswerOverdue(_, var due) -> now.saying(now.deskClock().overdueFor(due));
      case DeskSupplementExpired(var at) ->
          now.stage() instanceof SupplementAsked(var asked, _)
              ? now.in(new SupplementAsked(asked, at))
              : now;
      case ReceptionClosed(var at, var outcome, var by) -> now.in(new Closed(at, outcome, by));
      case FeeSet it -> now.holding(ledger(now).setting(it));
      case PaymentRecorded it -> now.holding(ledger(now).taking(it));
      case PaymentRefunded it -> now.holding(ledger(now).refunding(it));
      case DossierRated it -> now.rated(Feedback.rated(now.feedback(), it));
      case RatingFollowUpOpened it -> onFeedback(now, feedback -> feedback.following(it));
      case RatingFollowUpAnswered it -> onFeedback(now, feedback -> feedback.answered(it));
      case RatingFollowUpClosed it -> onFeedback(now, feedback -> feedback.closed(it));
    };
  }

  /** Folds a fact of routing's. */
  public static Dossier hear(Dossier now, RoutingEvent fact) {
    var heard = now.heard();
    return now.with(
        switch (fact) {
          case DossierTransferred _ -> heard.at(Progress.PROCESSING);
          case SupplementRequested(var at, _, var by, var what, var until, _, _) ->
              heard.asking(new Asked(at, until, what, by));
          case SupplementWindowExpired _ -> heard.withWindowGone();
          case ResultReady it -> heard.at(Progress.DECIDED).noting(ended(it));
          case ResultReturned it ->
              heard.at(Progress.RETURNED).noting(course -> course.returned(it.at()));
          case ProcessingStopped(var at, var outcome, var by) ->
              heard.at(Progress.STOPPED).noting(ended(new Ending(at, outcome, by, null)));
          case WithdrawalDeclined _ -> heard.declining();
          case RoutingEvent.ResultRecalled _ ->
              heard.at(Progress.PROCESSING).noting(course -> course.ending(null));
          case RoutingEvent.ResolutionRefused(var at, _, var by, var reason) ->
              heard.at(Progress.STOPPED).noting(ended(new Ending(at, Outcome.REFUSED, by, reason)));
          case ProcessingResumed it -> heard.noting(course -> course.promising(it.promise()));
          case RoutingEvent.DossierRescheduled it -> heard.noting(rescheduled(it));
          case RoutingEvent.CalendarChanged it ->
              heard.noting(course -> course.promising(it.promise()));
          case FinancialObligationRaised it -> heard.owing(it);
          case FinancialObligationSettled it ->
              heard.settled(it.obligation()).noting(course -> course.promising(it.promise()));
          case RoutingEvent.StepAssigned _,
              RoutingEvent.StepClaimed _,
              RoutingEvent.StepCompleted _,
              RoutingEvent.StepReturned _,
              RoutingEvent.StepDueSoon _,
              RoutingEvent.StepOverdue _,
              RoutingEvent.DossierDueSoon _,
              RoutingEvent.DossierOverdue _,
              RoutingEvent.ApologyDrafted _,
              RoutingEvent.ConsultationOpened _,
              RoutingEvent.ConsultationAnswered _,
              RoutingEvent.ConsultationTimedOut _,
              RoutingEvent.CorrectionOpened _,
              RoutingEvent.CorrectionOverdue _,
              RoutingEvent.CorrectionClosed _,
              RoutingEvent.StepReassigned _,
              RoutingEvent.StepRecalled _,
              RoutingEvent.LegsOpened _,
              RoutingEvent.LegsJoined _,
              RoutingEvent.PapersSent _,
              RoutingEvent.PapersReceived _ ->
              heard;
        });
  }

  private static UnaryOperator<Course> ended(ResultReady it) {
    return ended(new Ending(it.at(), it.outcome(), it.officer(), it.note()));
  }

  private static UnaryOperator<Course> ended(Ending how) {
    return course -> course.ending(how);
  }

  private static UnaryOperator<Course> rescheduled(RoutingEvent.DossierRescheduled it) {
    var promise = it.promise();
    var how =
        new Rescheduled(
            it.at(), it.by(), it.originalDueAt(), promise.dueAt(), it.cause(), it.late());
    return course -> course.rescheduled(how, promise);
  }

  private static Own submitted(DossierSubmitted it) {
    return new Own(
        new Submitted(),
        new Submission(
            it.at(),
            it.procedure(),
            it.channel(),
            it.receivingAgency(),
            it.competentAgency(),
            it.lookupHash(),
            it.person(),
            it.answerBy(),
            it.caseKey(),
            it.helpingAgency()),
        it.at(),
        false,
        it.papers(),
        0,
        null,
        null,
        null,
        it.presented(),
        null);
  }

  private static Own onFeedback(Own now, UnaryOperator<Feedback> change) {
    var feedback = now.feedback();
    return feedback == null ? now : now.rated(change.apply(feedback));
  }

  private static Ledger ledger(Own own) {
    return own.ledger() == null ? Ledger.EMPTY : own.ledger();
  }

  private static Own backToWhereItWas(Own now, Instant at) {
    if (now.stage() instanceof WithdrawalPending(var before, _, _)) {
      return before instanceof Submitted ? now.waiting(before, at) : now.in(before);
    }
    return now;
  }

  private static Stage withdrawn(Stage stage, Instant at, String by) {
    return stage instanceof WithdrawalPending(Accepted before, _, _)
        ? new WithdrawalPassedOn(before, at, by)
        : new Withdrawn(at, by);
  }

  private static Reported reported(DossierReported it) {
    var eventId = it.eventId();
    return new Reported(
        it.source(), it.code(), eventId == null ? List.of() : List.of(eventId), false);
  }
}
