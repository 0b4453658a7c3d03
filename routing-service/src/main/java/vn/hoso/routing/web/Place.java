package vn.hoso.routing.web;

import java.util.Locale;
import vn.hoso.contract.NationalStatus;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Routing;

/** Where a dossier stands, in one word for programs and one national status for people. */
enum Place {
  NOT_ACCEPTED(NationalStatus.SUBMITTED),
  AT_STEP(NationalStatus.PROCESSING),
  AWAITING_SUPPLEMENT(NationalStatus.SUPPLEMENT_REQUESTED),
  WITHDRAWAL_PENDING(NationalStatus.WITHDRAWAL_REQUESTED),
  RESULT_READY(NationalStatus.RESULT_READY),
  RETURNED(NationalStatus.RETURNED),
  STOPPED(NationalStatus.STOPPED),
  CONSULTING(NationalStatus.PROCESSING),
  AWAITING_PAYMENT(NationalStatus.FINANCIAL_OBLIGATION),
  PAPERS_ON_THE_WAY(NationalStatus.PROCESSING);

  private final NationalStatus status;

  Place(NationalStatus status) {
    this.status = status;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int statusCode() {
    return status.code();
  }

  static Place of(Dossier dossier) {
    return switch (dossier.own()) {
      case Routing.Unstarted _ -> NOT_ACCEPTED;
      case Routing.AtStep _,
          Routing.AwaitingSupplement _,
          Routing.Consulting _,
          Routing.AwaitingPayment _,
          Routing.InLegs _,
          Routing.PapersOnTheWay _
          when dossier.heard().withdrawalPending() ->
          WITHDRAWAL_PENDING;
      case Routing.BetweenSteps _, Routing.AtStep _, Routing.InLegs _ -> AT_STEP;
      case Routing.AwaitingSupplement _ -> AWAITING_SUPPLEMENT;
      case Routing.ResultAtDesk _ -> RESULT_READY;
      case Routing.HandedOver _ -> RETURNED;
      case Routing.Stopped _ -> STOPPED;
      case Routing.Consulting _ -> CONSULTING;
      case Routing.AwaitingPayment _ -> AWAITING_PAYMENT;
      case Routing.PapersOnTheWay _ -> PAPERS_ON_THE_WAY;
    };
  }
}
