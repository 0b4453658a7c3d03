package vn.hoso.intake.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Fees.Choice;

/** What can be done with a dossier on its page at the counter. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class CounterForms {

  private final CounterActions actions;

  CounterForms(CounterActions actions) {
    this.actions = actions;
  }

  @PostMapping("/accept")
  String accept(
      @RequestParam(required = false) @Nullable BigDecimal limitValue,
      @RequestParam(required = false) Limit.@Nullable Unit limitUnit,
      @RequestParam(required = false) @Nullable String feeCase,
      @RequestParam(required = false) @Nullable Long feeAmount,
      @RequestParam(required = false) @Nullable String exemption,
      Attempt attempt) {
    var limit =
        limitUnit == null || (limitValue == null && limitUnit != Limit.Unit.SAME_DAY)
            ? null
            : new Limit(limitValue == null ? BigDecimal.ZERO : limitValue, limitUnit);
    var fee =
        new Choice(
            HandInRequest.blankToNull(feeCase), feeAmount, HandInRequest.blankToNull(exemption));
    return attempt.at(
        "/receipt", (id, version, staff) -> actions.accept(id, version, staff, limit, fee));
  }

  @PostMapping("/supplement-request")
  String askForSupplement(@RequestParam(required = false) @Nullable String what, Attempt attempt) {
    return attempt.at((id, version, staff) -> actions.askForSupplement(id, version, staff, what));
  }

  @PostMapping("/supplement")
  String supplement(
      @RequestParam(defaultValue = "0") int count,
      MultipartHttpServletRequest request,
      Attempt attempt) {
    int onPaper = Math.clamp(count, 0, 200);
    return attempt.at(
        (id, version, staff) ->
            actions.supplement(id, version, staff, onPaper, Uploads.of(request)));
  }

  @PostMapping("/refusal")
  String refuse(@RequestParam(required = false) @Nullable String reason, Attempt attempt) {
    return attempt.at((id, version, staff) -> actions.refuse(id, version, staff, reason));
  }

  @PostMapping("/withdrawal")
  String requestWithdrawal(Attempt attempt) {
    return attempt.at((id, version, staff) -> actions.requestWithdrawal(id, version, staff, null));
  }

  @PostMapping("/withdrawal-confirmation")
  String confirmWithdrawal(Attempt attempt) {
    return attempt.at(actions::confirmWithdrawal);
  }

  @PostMapping("/withdrawal-cancellation")
  String cancelWithdrawal(Attempt attempt) {
    return attempt.at(actions::cancelWithdrawal);
  }

  @PostMapping("/closing")
  String close(Attempt attempt) {
    return attempt.at(actions::close);
  }
}
