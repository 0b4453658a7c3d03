package vn.hoso.routing.domain;

import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
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
import vn.hoso.routing.domain.Rejection.NothingAsked;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.SupplementAlreadyAsked;
import vn.hoso.routing.domain.Rejection.SupplementWindowOpen;
import vn.hoso.routing.domain.Rejection.WaitingForSupplement;

/** What is asked while the citizen owes papers: NĐ 118/2025 art. 19(5). */
record DeskAwaitingSupplement(Desk desk) {

  Decision decide(Dossier dossier, Routing.AwaitingSupplement now, Command command) {
    var asked = now.asked();
    return switch (command) {
      case RequestSupplement _ -> Decision.reject(new SupplementAlreadyAsked());
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed it when !asked.expired() ->
          Decision.reject(new SupplementWindowOpen(asked.until()));
      case CloseLapsed it when !it.by().mayDo(StepRole.OFFICER) ->
          Decision.reject(new RoleMissing(StepRole.OFFICER));
      case CloseLapsed it ->
          Decision.accept(new ProcessingStopped(it.at(), Outcome.LAPSED, it.by().user()));
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Claim _,
          Release _,
          Complete _,
          Return _,
          PresentResult _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _,
          RaiseObligation _,
          SendPapers _ ->
          Decision.reject(new WaitingForSupplement(asked.until()));
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case ReceivePapers it -> Decision.reject(Slip.nothingOnTheRoad(now.way(), it));
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case AdoptCalendar it when it.by().isLeader() -> desk.adopt(dossier, now.way(), it);
      case AdoptCalendar _ -> Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reassign it -> Assigning.reassign(now.way(), now.task(), it);
    };
  }
}
