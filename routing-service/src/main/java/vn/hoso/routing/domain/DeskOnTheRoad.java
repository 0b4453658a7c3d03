package vn.hoso.routing.domain;

import java.util.ArrayList;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
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
import vn.hoso.routing.domain.Rejection.WaitingForPapers;

/** What is asked while papers are on the road to another agency: NĐ 118/2025 art. 20(2a). */
record DeskOnTheRoad(Desk desk) {

  Decision decide(Dossier dossier, Routing.PapersOnTheWay now, Command command) {
    var way = now.way();
    var slip = now.slip();
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Reschedule _, RefuseResolution _, AdoptCalendar _ when !command.by().isLeader() ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(desk.calendar(way)).reschedule(dossier, way, it);
      case RefuseResolution it ->
          Decision.accept(new ResolutionRefused(it.at(), slip.to(), it.by().user(), it.reason()));
      case AdoptCalendar it -> desk.adopt(dossier, way, it);
      case ReceivePapers it when !it.by().mayDo(StepRole.RECEIVER) ->
          Decision.reject(new RoleMissing(StepRole.RECEIVER));
      case ReceivePapers it -> receive(now, it);
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          RequestSupplementAgain _,
          PresentResult _,
          OpenConsultation _,
          Reassign _,
          CallBack _,
          RaiseObligation _,
          SendPapers _ ->
          Decision.reject(new WaitingForPapers(slip.number(), slip.agency()));
    };
  }

  /** The clock of the other agency begins when it has the papers, not when they were sent. */
  private Decision receive(Routing.PapersOnTheWay now, ReceivePapers it) {
    var slip = now.slip();
    if (it.slip() != slip.number()) {
      return Decision.reject(slip.refusal(now.way(), it));
    }
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new PapersReceived(it.at(), slip.number(), slip.to(), slip.agency(), it.by().user()));
    facts.add(new Onward(desk.calendars(), now.way().path()).only(slip.to(), it.at()));
    return new Decision.Accepted(facts);
  }
}
