package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.catalogue.Agencies;

/**
 * What a citizen has to pay, with the lookup code in hand. The code travels in the body of a form,
 * never in an address.
 */
@Controller
class PaymentPages {

  private final CitizenDoor door;
  private final MoneyViews money;
  private final Agencies agencies;
  private final PageProblems problems;

  PaymentPages(CitizenDoor door, MoneyViews money, Agencies agencies, PageProblems problems) {
    this.door = door;
    this.money = money;
    this.agencies = agencies;
    this.problems = problems;
  }

  @GetMapping("/payment")
  String ask() {
    return "intake/payment-code";
  }

  @PostMapping("/payment")
  String show(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("Cache-Control", "no-store");
    return door.find(code)
        .map(row -> dues(code, row, model))
        .orElseGet(
            () -> {
              problems.tell(CitizenDoor.unknown(), model, request, response);
              return "intake/payment-code";
            });
  }

  private String dues(String code, DossierIndex.Row row, Model model) {
    var submission = row.dossier().own().submission();
    if (submission == null) {
      throw new IllegalStateException("found without a submission: " + row.id());
    }
    model.addAttribute("code", code);
    model.addAttribute("status", DossierViews.status(row.dossier()));
    model.addAttribute("submission", submission);
    model.addAttribute("desk", agencies.name(submission.receivingAgency()));
    model.addAttribute("dues", money.dues(row.id(), row.dossier()));
    return "intake/payment";
  }
}
