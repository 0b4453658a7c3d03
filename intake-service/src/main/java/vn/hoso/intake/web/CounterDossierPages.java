package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.web.CounterDoor.Opened;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;

/** One dossier at the counter, and what can be done with it. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class CounterDossierPages {

  private final CounterDoor door;
  private final CounterActions actions;
  private final DossierViews views;
  private final Desk desk;
  private final MoneyViews money;
  private final Papers papers;
  private final Agencies agencies;
  private final PageProblems problems;

  CounterDossierPages(
      CounterDoor door,
      CounterActions actions,
      DossierViews views,
      Desk desk,
      MoneyViews money,
      Papers papers,
      Agencies agencies,
      PageProblems problems) {
    this.door = door;
    this.actions = actions;
    this.views = views;
    this.desk = desk;
    this.money = money;
    this.papers = papers;
    this.agencies = agencies;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    return dossier(door.open(id, staff), model, response);
  }

  @PostMapping("/accept")
  String accept(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable BigDecimal limitValue,
      @RequestParam(required = false) Limit.@Nullable Unit limitUnit,
      @RequestParam(required = false) @Nullable String feeCase,
      @RequestParam(required = false) @Nullable Long feeAmount,
      @RequestParam(required = false) @Nullable String exemption,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    var limit =
        limitUnit == null || (limitValue == null && limitUnit != Limit.Unit.SAME_DAY)
            ? null
            : new Limit(limitValue == null ? BigDecimal.ZERO : limitValue, limitUnit);
    var fee =
        new Choice(
            HandInRequest.blankToNull(feeCase), feeAmount, HandInRequest.blankToNull(exemption));
    return after(
        id,
        "/receipt",
        () -> actions.accept(id, version, staff, limit, fee),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/supplement-request")
  String askForSupplement(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String what,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id,
        "",
        () -> actions.askForSupplement(id, version, staff, what),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/supplement")
  String supplement(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(defaultValue = "0") int count,
      MultipartHttpServletRequest request,
      Model model,
      HttpServletResponse response,
      Staff staff) {
    int onPaper = Math.clamp(count, 0, 200);
    return after(
        id,
        "",
        () -> actions.supplement(id, version, staff, onPaper, Uploads.of(request)),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/refusal")
  String refuse(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String reason,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id, "", () -> actions.refuse(id, version, staff, reason), model, request, response, staff);
  }

  @PostMapping("/withdrawal")
  String requestWithdrawal(
      @PathVariable String id,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id,
        "",
        () -> actions.requestWithdrawal(id, version, staff, null),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/withdrawal-confirmation")
  String confirmWithdrawal(
      @PathVariable String id,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id,
        "",
        () -> actions.confirmWithdrawal(id, version, staff),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/withdrawal-cancellation")
  String cancelWithdrawal(
      @PathVariable String id,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id,
        "",
        () -> actions.cancelWithdrawal(id, version, staff),
        model,
        request,
        response,
        staff);
  }

  @PostMapping("/closing")
  String close(
      @PathVariable String id,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(id, "", () -> actions.close(id, version, staff), model, request, response, staff);
  }

  /** Done: on to the next page. Refused: this page again, with the reason on top. */
  String after(
      String id,
      String next,
      Supplier<Ruled> command,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    Problem problem;
    try {
      var ruled = command.get();
      if (ruled instanceof Ruled.Done done) {
        Acknowledgement.await(done.published());
        return "redirect:/counter/dossiers/" + id + next;
      }
      problem = Refusals.of(ruled);
    } catch (ProblemException refused) {
      problem = refused.problem();
      if (problem.status().value() < 404) {
        throw refused;
      }
    }
    var opened = door.open(id, staff);
    response.setStatus(problem.status().value());
    model.addAttribute("notice", problems.notice(problem, request));
    model.addAttribute("errors", problems.errors(problem, request));
    return dossier(opened, model, response);
  }

  private String dossier(Opened opened, Model model, HttpServletResponse response) {
    describe(opened, model, response);
    var dossier = opened.dossier().state();
    model.addAttribute("tray", Tray.of(dossier).name());
    model.addAttribute("stage", dossier.stage().getClass().getSimpleName());
    model.addAttribute("acceptance", dossier.acceptance());
    model.addAttribute("slips", Slip.of(dossier).map(FormPages::word).toList());
    model.addAttribute("asked", dossier.asked());
    model.addAttribute("mark", Mark.of(dossier));
    model.addAttribute("words", views.words(opened));
    model.addAttribute("askedBefore", dossier.own().askedAtDesk());
    model.addAttribute("declined", dossier.heard().declined());
    model.addAttribute("files", papers.of(opened.id()));
    model.addAttribute("limit", desk.limitOf(opened.submission()).orElse(null));
    model.addAttribute("units", Limit.Unit.values());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "intake/dossier";
  }

  private void describe(Opened opened, Model model, HttpServletResponse response) {
    var submission = opened.submission();
    money.describe(opened.id(), opened.dossier().state(), submission, model);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("id", opened.id());
    model.addAttribute("version", opened.version());
    model.addAttribute("status", DossierViews.status(opened.dossier().state()));
    model.addAttribute("submission", submission);
    model.addAttribute("papers", opened.dossier().state().own().papers());
    model.addAttribute("person", views.person(opened).orElse(null));
    model.addAttribute("desk", agencies.name(submission.receivingAgency()));
    model.addAttribute("deciding", agencies.name(submission.competentAgency()));
    var listed = desk.procedureOf(submission).map(ProcedureVersion::content).orElse(null);
    model.addAttribute("listed", listed);
    model.addAttribute(
        "checklist", listed == null ? List.of() : listed.papersIn(submission.caseKey()));
    model.addAttribute(
        "paperCase", listed == null ? null : listed.inCase(submission.caseKey()).orElse(null));
    var helped = submission.helpingAgency();
    model.addAttribute("helping", helped == null ? null : agencies.name(helped));
  }
}
