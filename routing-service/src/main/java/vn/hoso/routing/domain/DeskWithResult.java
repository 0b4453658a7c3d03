package vn.hoso.routing.domain;

import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;
import vn.hoso.routing.domain.Command.SettleObligation;
import vn.hoso.routing.domain.Rejection.FeeUnpaid;
import vn.hoso.routing.domain.Rejection.NoEarlierStep;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.ResultIsReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;

/** What is asked while the result lies at the one-stop desk. */
record DeskWithResult(Desk desk) {

  Decision decide(Dossier dossier, Way way, Command command) {
    return switch (command) {
      case HandOver it when it.by().mayDo(StepRole.RECEIVER) -> handOver(dossier, it);
      case HandOver _ -> Decision.reject(new RoleMissing(StepRole.RECEIVER));
      case Recall it when it.by().mayDo(StepRole.OFFICER) -> recall(way, it);
      case Recall _ -> Decision.reject(new RoleMissing(StepRole.OFFICER));
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          CloseLapsed _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          AnswerConsultation _,
          AdoptCalendar _,
          Reassign _,
          CallBack _,
          RaiseObligation _,
          SettleObligation _,
          SendPapers _,
          ReceivePapers _ ->
          Decision.reject(new ResultIsReady());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
    };
  }

  private static Decision handOver(Dossier dossier, HandOver it) {
    long unpaid = dossier.feeAtHandOver();
    return unpaid > 0
        ? Decision.reject(new FeeUnpaid(unpaid))
        : Decision.accept(new ResultReturned(it.at(), it.by().user()));
  }

  private Decision recall(Way way, Recall it) {
    return it.to() < 1 || it.to() > way.steps().size()
        ? Decision.reject(new NoEarlierStep(it.to()))
        : Decision.accept(
            new ResultRecalled(it.at(), it.by().user(), it.to(), it.reason()), again(way, it));
  }

  /** The papers of a wrong result go back to the agency that has to do its step again. */
  private RoutingEvent again(Way way, Recall it) {
    var onward = new Onward(desk.calendars(), way.path());
    int last = way.steps().size();
    return way.path().needsSlip(last, it.to())
        ? onward.sent(
            way.courseSoFar().slipsSoFar().size(), last, it.to(), it.by().user(), it.at(), null)
        : onward.only(it.to(), it.at());
  }
}
