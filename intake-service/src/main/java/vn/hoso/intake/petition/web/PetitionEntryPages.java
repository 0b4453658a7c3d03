package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.petition.Mailbox;
import vn.hoso.intake.petition.Mailbox.Sent;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.webkit.page.FormError;

/** The entry of what came by telephone, at the desk or by mail. */
@Controller
@RequestMapping("/petitions/new")
class PetitionEntryPages {

  private final Mailbox mailbox;
  private final PetitionDoor door;
  private final Agencies agencies;
  private final PageProblems problems;

  PetitionEntryPages(Mailbox mailbox, PetitionDoor door, Agencies agencies, PageProblems problems) {
    this.mailbox = mailbox;
    this.door = door;
    this.agencies = agencies;
    this.problems = problems;
  }

  @GetMapping
  String ask(Model model, Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER);
    var own =
        agencies.receiving().stream()
            .filter(it -> staff.mayActFor(it.code()))
            .findFirst()
            .map(it -> PetitionForm.at(it.code()))
            .orElse(PetitionForm.EMPTY);
    return form(own, List.of(), model);
  }

  @PostMapping
  @Idempotent
  String enter(
      @AttemptId String attempt,
      @ModelAttribute PetitionForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Staff staff) {
    PetitionDoor.requireEntry(staff, form.agency() == null ? "" : form.agency());
    var sent =
        form.hasUnreadableSentAt()
            ? new Sent.Invalid(List.of(Mistake.in("sentAt", "moment-unreadable")))
            : mailbox.send(form.byOfficer(attempt, staff.user(), Uploads.of(request)));
    return switch (sent) {
      case Sent.Invalid(var mistakes) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form, problems.errors(PetitionRefusals.of(mistakes), request), model);
      }
      case Sent.In in -> {
        Acknowledgement.await(in.published());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("in", in);
        model.addAttribute("staff", true);
        model.addAttribute("seen", door.sees(in.id(), staff));
        yield "intake/petition-sent";
      }
    };
  }

  private String form(PetitionForm form, List<FormError> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("ways", Way.values());
    model.addAttribute("desks", agencies.receiving());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "intake/petition-entry";
  }
}
