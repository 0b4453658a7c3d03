package vn.hoso.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.intake.application.Fees.Choice;

/** The forms of the till on the page of a dossier. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class CounterTillForms {

  /** Where on the page what was paid stands. */
  private static final String TILL = "#till";

  private final TillActions actions;

  CounterTillForms(TillActions actions) {
    this.actions = actions;
  }

  @PostMapping("/fee")
  String setFee(
      @RequestParam(required = false) @Nullable String feeCase,
      @RequestParam(required = false) @Nullable Long feeAmount,
      @RequestParam(required = false) @Nullable String exemption,
      Attempt attempt) {
    var choice =
        new Choice(
            HandInRequest.blankToNull(feeCase), feeAmount, HandInRequest.blankToNull(exemption));
    return attempt.at(TILL, (id, version, staff) -> actions.setFee(id, version, staff, choice));
  }

  @PostMapping("/payments")
  String take(
      @RequestParam(required = false) @Nullable String receipt,
      @RequestParam(required = false) @Nullable String obligation,
      @RequestParam(required = false) @Nullable Long amount,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      Attempt attempt) {
    return attempt.at(
        TILL,
        (id, version, staff) ->
            actions.take(id, version, staff, receipt, obligation, amount, method));
  }

  @PostMapping("/refunds")
  String refund(
      @RequestParam(required = false) @Nullable String payment,
      @RequestParam(required = false) @Nullable Long amount,
      @RequestParam(required = false) @Nullable String reason,
      Attempt attempt) {
    return attempt.at(
        TILL, (id, version, staff) -> actions.refund(id, version, staff, payment, amount, reason));
  }
}
