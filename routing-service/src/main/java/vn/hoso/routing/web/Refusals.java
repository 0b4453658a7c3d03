package vn.hoso.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.domain.Rejection;
import vn.hoso.routing.domain.Rejection.AlreadyHandedOver;
import vn.hoso.routing.domain.Rejection.AlreadyReceived;
import vn.hoso.routing.domain.Rejection.AlreadyRescheduled;
import vn.hoso.routing.domain.Rejection.AlreadyStopped;
import vn.hoso.routing.domain.Rejection.CalendarUnchanged;
import vn.hoso.routing.domain.Rejection.CannotTake;
import vn.hoso.routing.domain.Rejection.CorrectionIsOpen;
import vn.hoso.routing.domain.Rejection.FeeUnpaid;
import vn.hoso.routing.domain.Rejection.HeldByAnother;
import vn.hoso.routing.domain.Rejection.LastStepNeedsResult;
import vn.hoso.routing.domain.Rejection.LegEnded;
import vn.hoso.routing.domain.Rejection.LegsUnderWay;
import vn.hoso.routing.domain.Rejection.NeedsSlip;
import vn.hoso.routing.domain.Rejection.NoEarlierStep;
import vn.hoso.routing.domain.Rejection.NoSlipNeeded;
import vn.hoso.routing.domain.Rejection.NoStepOpen;
import vn.hoso.routing.domain.Rejection.NotAResult;
import vn.hoso.routing.domain.Rejection.NotAccepted;
import vn.hoso.routing.domain.Rejection.NotAhead;
import vn.hoso.routing.domain.Rejection.NotAskedYet;
import vn.hoso.routing.domain.Rejection.NotClaimed;
import vn.hoso.routing.domain.Rejection.NotLater;
import vn.hoso.routing.domain.Rejection.NotPassedOnBy;
import vn.hoso.routing.domain.Rejection.NothingAsked;
import vn.hoso.routing.domain.Rejection.NothingPromised;
import vn.hoso.routing.domain.Rejection.NothingSent;
import vn.hoso.routing.domain.Rejection.NothingToClose;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.NothingToRecall;
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.OfficerAway;
import vn.hoso.routing.domain.Rejection.OtherSlip;
import vn.hoso.routing.domain.Rejection.OutsideAgency;
import vn.hoso.routing.domain.Rejection.RefusalNeedsReason;
import vn.hoso.routing.domain.Rejection.ResultIsReady;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.StepsLeft;
import vn.hoso.routing.domain.Rejection.SupplementAlreadyAsked;
import vn.hoso.routing.domain.Rejection.SupplementWindowOpen;
import vn.hoso.routing.domain.Rejection.TakenOn;
import vn.hoso.routing.domain.Rejection.WaitingForAnswer;
import vn.hoso.routing.domain.Rejection.WaitingForPapers;
import vn.hoso.routing.domain.Rejection.WaitingForPayment;
import vn.hoso.routing.domain.Rejection.WaitingForSupplement;
import vn.hoso.routing.domain.Rejection.WithdrawalPending;
import vn.hoso.routing.domain.Routing;

/** Every refusal as a problem document with a stable code. */
final class Refusals {

  private Refusals() {}

  static Problem unknown() {
    return Problem.of(HttpStatus.NOT_FOUND, "dossier-unknown");
  }

  /** 412, with the version it has now and, where somebody has the step, who. */
  static Problem stale(Known now) {
    var problem = Version.stale(now.version());
    var holder = holder(now);
    return holder == null ? problem : problem.with("holder", holder);
  }

  static Problem of(Rejection why) {
    return switch (why) {
      case NotAccepted _ -> conflict("not-accepted");
      case NoStepOpen _ -> conflict("no-step-open");
      case OutsideAgency(var agency) -> forbidden("agency-missing").with("agency", agency);
      case RoleMissing(var role) -> forbidden("role-missing").with("roles", role.word());
      case HeldByAnother(var officer) -> conflict("held-by-another").with("holder", officer);
      case NotClaimed(var step) -> conflict("not-claimed").with("step", step);
      case LastStepNeedsResult _ -> conflict("last-step-needs-result");
      case StepsLeft(var step, var of) -> conflict("steps-left").with("step", step).with("of", of);
      case NoEarlierStep(var to) ->
          invalid("no-earlier-step").with("to", to).wrong("/to", "no-earlier-step");
      case SupplementAlreadyAsked _ -> conflict("supplement-already-asked");
      case WaitingForSupplement(var until) ->
          conflict("waiting-for-supplement").with("until", until.toString());
      case SupplementWindowOpen(var until) ->
          conflict("supplement-window-open").with("until", until.toString());
      case NothingToClose _ -> conflict("nothing-to-close");
      case WithdrawalPending _ -> conflict("withdrawal-pending");
      case NotAResult(var outcome) ->
          invalid("not-a-result").with("outcome", outcome.name()).wrong("/outcome", "not-a-result");
      case RefusalNeedsReason _ ->
          invalid("refusal-needs-reason").wrong("/note", "refusal-needs-reason");
      case ResultNotReady _ -> conflict("result-not-ready");
      case ResultIsReady _ -> conflict("result-is-ready");
      case AlreadyHandedOver(var at, var by) ->
          conflict("already-handed-over").with("at", at.toString()).with("by", by);
      case AlreadyStopped(var outcome) ->
          conflict("already-stopped").with("outcome", outcome.name());
      case NothingPromised _ -> conflict("nothing-promised");
      case AlreadyRescheduled(var at) -> conflict("already-rescheduled").with("at", at.toString());
      case NotLater(var due) ->
          invalid("not-later").with("dueAt", due.toString()).wrong("/to", "not-later");
      case NotAskedYet _ -> conflict("not-asked-yet");
      case WaitingForAnswer(var until) ->
          conflict("waiting-for-answer").with("until", until.toString());
      case NothingAsked _ -> conflict("nothing-asked");
      case NotAhead _ -> invalid("not-ahead").wrong("/until", "not-ahead");
      case NothingToCorrect _ -> conflict("nothing-to-correct");
      case CorrectionIsOpen(var due) ->
          conflict("correction-is-open").with("dueAt", due.toString());
      case CalendarUnchanged(var calendar) ->
          conflict("calendar-unchanged").with("calendar", calendar);
      case CannotTake(var officer, var role) ->
          invalid("cannot-take")
              .with("officer", officer)
              .with("role", role.word())
              .wrong("/officer", "cannot-take");
      case OfficerAway(var officer, var until) ->
          invalid("officer-away")
              .with("officer", officer)
              .with("until", until.toString())
              .wrong("/officer", "officer-away");
      case TakenOn(var step, var officer) ->
          conflict("taken-on").with("step", step).with("holder", officer);
      case NothingToRecall _ -> conflict("nothing-to-recall");
      case NotPassedOnBy(var officer) -> conflict("not-passed-on").with("officer", officer);
      case WaitingForPayment(var amount) -> conflict("waiting-for-payment").with("amount", amount);
      case NothingToSettle _ -> conflict("nothing-to-settle");
      case LegsUnderWay _ -> conflict("legs-under-way");
      case LegEnded(var step, var at, var by) ->
          conflict("leg-ended").with("step", step).with("at", at.toString()).with("by", by);
      case NeedsSlip(var agency) -> conflict("needs-slip").with("agency", agency);
      case NoSlipNeeded _ -> conflict("no-slip-needed");
      case WaitingForPapers(var slip, var agency) ->
          conflict("waiting-for-papers").with("slip", slip).with("agency", agency);
      case NothingSent _ -> conflict("nothing-sent");
      case AlreadyReceived(var slip, var at, var by) ->
          conflict("already-received").with("slip", slip).with("at", at.toString()).with("by", by);
      case OtherSlip(var slip, var onTheRoad) ->
          invalid("other-slip")
              .with("slip", slip)
              .with("onTheRoad", onTheRoad)
              .wrong("/slip", "other-slip");
      case FeeUnpaid(var amount) -> conflict("fee-unpaid").with("amount", amount);
    };
  }

  private static @Nullable String holder(Known now) {
    return now.dossier().own() instanceof Routing.AtStep(_, var task) ? task.officer() : null;
  }

  private static Problem conflict(String code) {
    return Problem.of(HttpStatus.CONFLICT, code);
  }

  private static Problem forbidden(String code) {
    return Problem.of(HttpStatus.FORBIDDEN, code);
  }

  private static Problem invalid(String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
  }
}
