package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.application.Supplements;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.domain.Slip;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;

/**
 * What a citizen does with the lookup code in hand: hands in what was asked for, or takes the
 * dossier back. The code travels in the body of a form, never in an address.
 */
@Controller
class SupplementPages {

  private final CitizenDoor door;
  private final Desk desk;
  private final Supplements supplements;
  private final Vault vault;
  private final Agencies agencies;
  private final PageProblems problems;
  private final Clock clock;

  SupplementPages(
      CitizenDoor door,
      Desk desk,
      Supplements supplements,
      Vault vault,
      Agencies agencies,
      PageProblems problems,
      Clock clock) {
    this.door = door;
    this.desk = desk;
    this.supplements = supplements;
    this.vault = vault;
    this.agencies = agencies;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping("/supplement")
  String ask() {
    return "intake/supplement-code";
  }

  @PostMapping("/supplement")
  String show(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return door.find(code)
        .map(row -> dossier(code, row, response, model))
        .orElseGet(
            () -> {
              problems.tell(CitizenDoor.unknown(), model, request, response);
              return "intake/supplement-code";
            });
  }

  @PostMapping("/supplement/papers")
  @Idempotent
  String handIn(
      @RequestParam String code,
      @IfMatch long version,
      MultipartHttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var row = door.open(code);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var handedIn =
        supplements.handIn(row.id(), version, Channel.ONLINE, 0, Uploads.of(request), at);
    return switch (handedIn) {
      case Supplements.HandedIn.Unfit(var mistakes) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", problems.errors(Refusals.of(mistakes), request));
        yield dossier(code, row, response, model);
      }
      case Supplements.HandedIn.Answered(var ruled) ->
          after(code, ruled, "supplement.thanks", request, response, model);
    };
  }

  @PostMapping("/supplement/withdrawal")
  @Idempotent
  String withdraw(
      @RequestParam String code,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = CounterActions.optional("/reason", reason);
    var ruled = desk.requestWithdrawal(door.open(code).id(), version, words);
    return after(code, ruled, "withdrawal.asked", request, response, model);
  }

  @PostMapping("/supplement/withdrawal-cancellation")
  @Idempotent
  String keep(
      @RequestParam String code,
      @IfMatch long version,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var ruled = desk.cancelWithdrawal(door.open(code).id(), version);
    return after(code, ruled, "withdrawal.cancelled", request, response, model);
  }

  private String after(
      String code,
      Ruled ruled,
      String done,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (ruled instanceof Ruled.Done it) {
      Acknowledgement.await(it.published());
      model.addAttribute("done", done);
    } else {
      var problem = Refusals.of(ruled);
      response.setStatus(problem.status().value());
      model.addAttribute("notice", problems.notice(problem, request));
    }
    return dossier(code, door.open(code), response, model);
  }

  private String dossier(
      String code, DossierIndex.Row row, HttpServletResponse response, Model model) {
    var dossier = row.dossier();
    var asked = dossier.asked();
    var submission = dossier.own().submission();
    if (submission == null) {
      throw new IllegalStateException("found without a submission: " + row.id());
    }
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("code", code);
    model.addAttribute("version", row.version());
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("submission", submission);
    model.addAttribute("desk", agencies.name(submission.receivingAgency()));
    model.addAttribute("status", DossierViews.status(dossier));
    model.addAttribute("asked", asked);
    model.addAttribute("what", asked == null ? "" : vault.open(row.id(), asked.what()).orElse(""));
    model.addAttribute("slips", Slip.of(dossier).map(FormPages::word).toList());
    var tray = Tray.of(dossier);
    model.addAttribute("pending", tray == Tray.WITHDRAWAL);
    model.addAttribute(
        "withdrawable",
        List.of(Tray.ANSWER, Tray.SUPPLEMENT, Tray.PAYMENT, Tray.PROCESSING).contains(tray)
            && DossierViews.status(dossier) != 7
            && DossierViews.status(dossier) != 9);
    return "intake/supplement";
  }
}
