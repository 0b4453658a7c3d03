package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.petition.Mailbox;
import vn.hoso.intake.petition.Mailbox.Sent;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.webkit.page.FormError;

/**
 * The form of petitions for citizens. The answer shows the lookup code right away instead of
 * redirecting; sent again, it is the same answer.
 */
@Controller
@RequestMapping("/petition")
class PublicPetitionPages {

  private final Mailbox mailbox;
  private final PetitionDesk desk;
  private final Agencies agencies;
  private final PageProblems problems;

  PublicPetitionPages(
      Mailbox mailbox, PetitionDesk desk, Agencies agencies, PageProblems problems) {
    this.mailbox = mailbox;
    this.desk = desk;
    this.agencies = agencies;
    this.problems = problems;
  }

  @GetMapping
  String ask(@RequestParam(required = false) @Nullable String dossier, Model model) {
    return form(PetitionForm.about(dossier), List.of(), model);
  }

  @PostMapping
  @Idempotent
  String send(
      @AttemptId String attempt,
      @ModelAttribute PetitionForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (mailbox.send(form.byCitizen(attempt, Uploads.of(request)))) {
      case Sent.Invalid(var mistakes) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form, problems.errors(PetitionRefusals.of(mistakes), request), model);
      }
      case Sent.In in -> {
        Acknowledgement.await(in.published());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("in", in);
        model.addAttribute("staff", false);
        model.addAttribute("seen", false);
        yield "intake/petition-sent";
      }
    };
  }

  /** From the little form to the page of the code, or back to it. */
  @GetMapping("/find")
  String find(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var known = desk.findByCode(code).flatMap(_ -> LookupCode.parse(code));
    if (known.isPresent()) {
      return "redirect:/petition/" + known.get();
    }
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("notice", problems.notice(PetitionDoor.unknownCode(), request));
    return form(PetitionForm.EMPTY, List.of(), model);
  }

  private String form(PetitionForm form, List<FormError> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("desks", agencies.receiving());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "intake/petition-new";
  }
}
