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
import vn.hoso.routing.domain.Rejection.NothingToClose;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.WaitingForAnswer;

/** What is asked while another agency has the word. */
record DeskConsulting(Desk desk) {

  Decision decide(Dossier dossier, Routing.Consulting now, Command command) {
    var way = now.way();
    var leader = command.by().isLeader();
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case Reschedule _, AdoptCalendar _ when !leader ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(desk.calendar(way)).reschedule(dossier, way, it);
      case AdoptCalendar it -> desk.adopt(dossier, way, it);
      case AnswerConsultation it -> {
        var answered = new Inquiries(desk.calendars()).answer(dossier, now, it);
        yield leader ? answered : now.task().ifHeldBy(it.by(), answered);
      }
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _,
          RaiseObligation _,
          SendPapers _ ->
          Decision.reject(new WaitingForAnswer(now.asked().until()));
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case ReceivePapers it -> Decision.reject(Slip.nothingOnTheRoad(way, it));
      case Reassign it -> Assigning.reassign(way, now.task(), it);
    };
  }
}
