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
import vn.hoso.routing.domain.Rejection.AlreadyHandedOver;

/** What is asked when the citizen has the result. */
record DeskAfterHandOver(Desk desk) {

  Decision decide(Routing.HandedOver now, Command command) {
    return switch (command) {
      case OpenCorrection it -> new Corrections(desk.calendar(now.way())).open(now.way(), it);
      case CloseCorrection it -> Corrections.close(now.way(), it);
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          HandOver _,
          CloseLapsed _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          Recall _,
          OpenConsultation _,
          AnswerConsultation _,
          AdoptCalendar _,
          Reassign _,
          CallBack _,
          RaiseObligation _,
          SettleObligation _,
          SendPapers _,
          ReceivePapers _ ->
          Decision.reject(new AlreadyHandedOver(now.at(), now.by()));
    };
  }
}
