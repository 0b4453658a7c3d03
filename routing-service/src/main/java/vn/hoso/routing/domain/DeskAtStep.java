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
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;

/** What is asked while a step is open. */
record DeskAtStep(Desk desk) {

  Decision decide(Dossier dossier, Routing.AtStep now, Command command) {
    var way = now.way();
    var task = now.task();
    var role = way.role(task.step());
    var work = new StepWork(desk.calendars(), way, task);
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case Release it -> work.release(it);
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case Reschedule _, RequestSupplementAgain _, RefuseResolution _, AdoptCalendar _
          when !command.by().isLeader() ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(desk.calendar(way)).reschedule(dossier, way, it);
      case RequestSupplementAgain it ->
          Leader.askAgain(way, task, it, desk.supplementUntil(dossier, way, it.at()));
      case RefuseResolution it -> Leader.refuse(task, it);
      case AdoptCalendar it -> desk.adopt(dossier, way, it);
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Claim _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          OpenConsultation _,
          RaiseObligation _,
          SendPapers _
          when !command.by().mayDo(role) ->
          Decision.reject(new RoleMissing(role));
      case Claim it -> work.claim(it);
      case Complete it -> task.ifHeldBy(it.by(), work.complete(it));
      case Return it -> task.ifHeldBy(it.by(), work.sendBack(it));
      case RequestSupplement it ->
          task.ifHeldBy(
              it.by(),
              work.askForSupplement(
                  it, desk.slipTerm(dossier, way), desk.supplementUntil(dossier, way, it.at())));
      case PresentResult it -> task.ifHeldBy(it.by(), work.present(it));
      case OpenConsultation it ->
          task.ifHeldBy(it.by(), new Inquiries(desk.calendars()).open(way, task, it));
      case Reassign it -> Assigning.reassign(way, task, it);
      case CallBack it -> Assigning.callBack(task, it);
      case RaiseObligation it -> task.ifHeldBy(it.by(), work.raise(it));
      case SendPapers it -> task.ifHeldBy(it.by(), work.send(it));
      case ReceivePapers it -> Decision.reject(Slip.nothingOnTheRoad(way, it));
    };
  }
}
