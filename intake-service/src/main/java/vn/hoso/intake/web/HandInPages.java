package vn.hoso.intake.web;

import static java.util.Comparator.comparingInt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.HandIn;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.application.Reception;
import vn.hoso.intake.application.Reception.Received;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.webkit.page.FormError;

/**
 * The form for handing in, online and at the counter. The answer shows the lookup code right away
 * instead of redirecting, so that the code is in no address; sent again, it is the same answer.
 */
@Controller
class HandInPages {

  /** Those of the template, in its order. */
  static final List<String> FIELDS =
      List.of(
          "receivingAgency",
          "competentAgency",
          "helpingAgency",
          "name",
          "phone",
          "identityNumber",
          "birthDate",
          "email",
          "address");

  private final Reception reception;
  private final Procedures procedures;
  private final Agencies agencies;
  private final Competence competence;
  private final PageProblems problems;
  private final Clock clock;

  HandInPages(
      Reception reception,
      Procedures procedures,
      Agencies agencies,
      Competence competence,
      PageProblems problems,
      Clock clock) {
    this.reception = reception;
    this.procedures = procedures;
    this.agencies = agencies;
    this.competence = competence;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping("/submit/{code}")
  String online(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String caseKey,
      Model model) {
    return form(model, procedure(code), false, HandInForm.EMPTY.in(caseKey), List.of());
  }

  @PostMapping("/submit/{code}")
  @Idempotent
  String submit(
      @PathVariable String code,
      @AttemptId String attempt,
      @ModelAttribute HandInForm form,
      MultipartHttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var handIn = form.handIn(attempt, code, Channel.ONLINE, Uploads.of(request));
    return answer(code, form, handIn, false, request, response, model);
  }

  @GetMapping("/counter/new/{code}")
  String atCounter(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String caseKey,
      Model model,
      Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.LEADER);
    var own =
        agencies.receiving().stream()
            .filter(it -> staff.mayActFor(it.code()))
            .findFirst()
            .map(it -> HandInForm.at(it.code()))
            .orElse(HandInForm.EMPTY);
    return form(model, procedure(code), true, own.in(caseKey), List.of());
  }

  @PostMapping("/counter/new/{code}")
  @Idempotent
  String enter(
      @PathVariable String code,
      @AttemptId String attempt,
      @ModelAttribute HandInForm form,
      MultipartHttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Staff staff) {
    var channel = "POST".equals(form.channel()) ? Channel.POST : Channel.DIRECT;
    var handIn =
        form.handIn(attempt, code, channel, Uploads.of(request)).withCurrentCodes(agencies);
    if (!handIn.receivingAgency().isEmpty()) {
      DossierController.requireCounter(handIn, staff);
    }
    return answer(code, form, handIn, true, request, response, model);
  }

  private String answer(
      String code,
      HandInForm form,
      HandIn handIn,
      boolean counter,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var received =
        form.hasUnreadableBirthDate()
            ? new Received.Invalid(List.of(Mistake.in("birthDate", "birth-date-unreadable")))
            : reception.handIn(handIn);
    return switch (received) {
      case Received.UnknownProcedure(var unknown) ->
          throw Refusals.unknownProcedure(unknown).exception();
      case Received.Invalid(var mistakes) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = problems.errors(Refusals.of(mistakes), request);
        yield form(model, procedure(code), counter, form, errors);
      }
      case Received.In in -> {
        Acknowledgement.await(in.published());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("in", in);
        model.addAttribute("counter", counter);
        model.addAttribute("desk", agencies.name(handIn.receivingAgency()));
        yield "intake/handed-in";
      }
    };
  }

  /** Where a procedure tells cases apart, the case is asked for first: it decides the papers. */
  private String form(
      Model model,
      ProcedureVersion procedure,
      boolean counter,
      HandInForm form,
      List<FormError> errors) {
    model.addAttribute("procedure", procedure);
    model.addAttribute("counter", counter);
    model.addAttribute("desks", agencies.receiving());
    model.addAttribute(
        "deciding", competence.deciding(procedure.code(), procedure.content().decides(), today()));
    model.addAttribute("form", form);
    var papers = procedure.content().papersIn(form.caseKey());
    model.addAttribute("errors", inOrder(errors, papers));
    model.addAttribute("key", UUID.randomUUID().toString());
    var content = procedure.content();
    var paperCase = content.inCase(form.caseKey());
    if (paperCase.isEmpty() && !content.allCases().isEmpty()) {
      return "intake/case";
    }
    model.addAttribute("paperCase", paperCase.orElse(null));
    model.addAttribute("papers", papers);
    return "intake/hand-in";
  }

  /** As the fields stand on the page, so that whoever corrects them goes down it once. */
  private static List<FormError> inOrder(List<FormError> errors, List<PaperItem> papers) {
    var order =
        Stream.concat(FIELDS.stream(), papers.stream().map(it -> "papers." + it.key())).toList();
    return errors.stream().sorted(comparingInt(it -> place(it.field(), order))).toList();
  }

  private static int place(String field, List<String> order) {
    var at = order.indexOf(field);
    return at < 0 ? order.size() : at;
  }

  private ProcedureVersion procedure(String code) {
    return ProcedurePages.inForce(procedures, code, today());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
