package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;

/** The forms of the till on the page of a dossier. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class CounterTillPages {

  private final TillActions actions;
  private final CounterDossierPages pages;

  CounterTillPages(TillActions actions, CounterDossierPages pages) {
    this.actions = actions;
    this.pages = pages;
  }

  @PostMapping("/fee")
  String setFee(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable Long feeAmount,
      @RequestParam(required = false) @Nullable String exemption,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    var choice = new Choice(null, feeAmount, HandInRequest.blankToNull(exemption));
    return pages.after(
        id, "", () -> actions.setFee(id, version, staff, choice), model, request, response, staff);
  }

  @PostMapping("/payments")
  String take(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String receipt,
      @RequestParam(required = false) @Nullable String obligation,
      @RequestParam(required = false) @Nullable Long amount,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return pages.after(
        id,
        "",
        () -> actions.take(id, version, staff, receipt, obligation, amount, method),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/refunds")
  String refund(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String payment,
      @RequestParam(required = false) @Nullable Long amount,
      @RequestParam(required = false) @Nullable String reason,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return pages.after(
        id,
        "",
        () -> actions.refund(id, version, staff, payment, amount, reason),
        model,
        request,
        response,
        staff);
  }
}
