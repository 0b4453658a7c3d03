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
import vn.hoso.routing.domain.Rejection.LegsUnderWay;
import vn.hoso.routing.domain.Rejection.NoSlipNeeded;
import vn.hoso.routing.domain.Rejection.NothingAsked;
import vn.hoso.routing.domain.Rejection.NothingToClose;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;

/**
 * What is asked while several agencies work at the same time: NĐ 118/2025 art. 20(2b). Each does
 * its own step; papers and money that the citizen owes keep all of them waiting; what moves the
 * promise or ends the dossier is the competent agency's.
 */
record DeskInLegs(Desk desk) {

  Decision decide(Dossier dossier, Routing.InLegs now, Command command) {
    var way = now.way();
    var task = now.legs().of(way, command).orElseGet(now.legs()::first);
    var role = way.role(task.step());
    var work = new StepWork(desk.calendars(), way, task);
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case SendPapers _ -> Decision.reject(new NoSlipNeeded());
      case ReceivePapers it -> Decision.reject(Slip.nothingOnTheRoad(way, it));
      case PresentResult _, OpenConsultation _ -> Decision.reject(new LegsUnderWay());
      case Reschedule _, RequestSupplementAgain _, RefuseResolution _, AdoptCalendar _
          when !command.by().isLeader() ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(desk.calendar(way)).reschedule(dossier, way, it);
      case RequestSupplementAgain it ->
          Leader.askAgain(way, task, it, desk.supplementUntil(dossier, way, it.at()));
      case RefuseResolution it -> Leader.refuse(task, it);
      case AdoptCalendar it -> desk.adopt(dossier, way, it);
      case Claim _, Complete _, Return _, RequestSupplement _, RaiseObligation _
          when !command.by().mayDo(role) ->
          Decision.reject(new RoleMissing(role));
      case Claim it -> work.claim(it);
      case Release it -> work.release(it);
      case Complete it -> task.ifHeldBy(it.by(), work.completeInLegs(now.legs(), it));
      case Return it -> task.ifHeldBy(it.by(), work.sendBackInLegs(it));
      case RequestSupplement it ->
          task.ifHeldBy(
              it.by(),
              work.askForSupplement(
                  it, desk.slipTerm(dossier, way), desk.supplementUntil(dossier, way, it.at())));
      case RaiseObligation it -> task.ifHeldBy(it.by(), work.raise(it));
      case Reassign it -> Assigning.reassign(way, task, it);
      case CallBack it -> Assigning.callBack(task, it);
    };
  }
}
