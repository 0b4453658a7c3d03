package vn.hoso.routing.domain;

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
import vn.hoso.routing.domain.Rejection.NothingToClose;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.WaitingForPayment;

/** What is asked while the citizen owes money. */
record DeskAwaitingPayment(Desk desk) {

  Decision decide(Dossier dossier, Routing.AwaitingPayment now, Command command) {
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case ReceivePapers it -> Decision.reject(Slip.nothingOnTheRoad(now.way(), it));
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case AdoptCalendar it when it.by().isLeader() -> desk.adopt(dossier, now.way(), it);
      case AdoptCalendar _ -> Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reassign it -> Assigning.reassign(now.way(), now.task(), it);
      case SettleObligation it when !it.by().mayDo(StepRole.OFFICER) ->
          Decision.reject(new RoleMissing(StepRole.OFFICER));
      case SettleObligation it -> {
        var by = new Settling.By(it.by().user(), it.proof());
        yield new Decision.Accepted(
            new Settling(desk.calendars()).settled(dossier, now, it.at(), by, it.at()));
      }
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          RaiseObligation _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _,
          SendPapers _ ->
          Decision.reject(new WaitingForPayment(now.owed().amount()));
    };
  }
}
