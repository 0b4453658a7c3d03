package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.platform.web.Problems;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.StepRole;
import vn.hoso.webkit.page.FormError;

/** The directory of one agency as a page: who works here, who is away, who stands in. */
@Controller
class OfficersPage {

  private static final int LONGEST_NAME = 200;

  private final OfficerDoor door;
  private final Problems problems;
  private final MessageSource messages;

  OfficersPage(OfficerDoor door, Problems problems, MessageSource messages) {
    this.door = door;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping("/desk/officers")
  ModelAndView show(
      @RequestParam @Nullable String agency, @RequestParam @Nullable String done, Staff staff) {
    return page(agency, staff, OfficerForm.NOTHING, HttpStatus.OK).addObject("done", done);
  }

  @PostMapping("/desk/officers/absence")
  ModelAndView enterAbsence(
      @RequestParam String agency, OfficerForm form, Staff staff, HttpServletRequest request) {
    var from = form.firstDay();
    var until = form.lastDay();
    if (blank(form.user()) || from == null || until == null) {
      return again(
          agency,
          staff,
          form,
          blank(form.user()) ? "user" : null,
          from == null ? "from" : null,
          until == null ? "until" : null);
    }
    var substitute = blank(form.substitute()) ? null : form.substitute();
    var absence = new Absence(from, until, substitute);
    return attempt(
        "absence", agency, staff, form, request, () -> door.enter(staff, user(form), absence));
  }

  @PostMapping("/desk/officers/return")
  ModelAndView cancelAbsence(
      @RequestParam String agency, OfficerForm form, Staff staff, HttpServletRequest request) {
    var from = form.firstDay();
    return from == null
        ? again(agency, staff, form, "from")
        : attempt(
            "return", agency, staff, form, request, () -> door.cancel(staff, user(form), from));
  }

  @PostMapping("/desk/officers/entry")
  ModelAndView enter(
      @RequestParam String agency, OfficerForm form, Staff staff, HttpServletRequest request) {
    var roles = form.role() == null ? Set.<StepRole>of() : StepRole.of(form.role());
    var name = form.name();
    if (blank(form.user())
        || name == null
        || blank(name)
        || name.length() > LONGEST_NAME
        || roles.isEmpty()) {
      return again(
          agency,
          staff,
          form,
          blank(form.user()) ? "newUser" : null,
          blank(name) ? "name" : null,
          roles.isEmpty() ? "role" : null);
    }
    return attempt(
        "entry",
        agency,
        staff,
        form,
        request,
        () -> door.enterAt(agency, staff, user(form), name.strip(), roles));
  }

  @PostMapping("/desk/officers/removal")
  ModelAndView remove(
      @RequestParam String agency, OfficerForm form, Staff staff, HttpServletRequest request) {
    return attempt("removal", agency, staff, form, request, () -> door.remove(staff, user(form)));
  }

  private ModelAndView attempt(
      String what,
      String agency,
      Staff staff,
      OfficerForm form,
      HttpServletRequest request,
      Runnable change) {
    try {
      change.run();
    } catch (ProblemException refused) {
      var problem = problems.document(refused.problem(), request);
      return page(agency, staff, form, refused.problem().status()).addObject("problem", problem);
    }
    var shown = new RedirectView("/desk/officers?agency={agency}&done={what}", false);
    shown.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(shown).addObject("agency", agency).addObject("what", what);
  }

  private ModelAndView again(
      String agency, Staff staff, OfficerForm form, @Nullable String... wrong) {
    var errors =
        Stream.of(wrong)
            .filter(it -> it != null)
            .map(it -> new FormError(it, text("desk.error." + it)))
            .toList();
    return page(agency, staff, form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("errors", errors);
  }

  private ModelAndView page(
      @Nullable String wanted, Staff staff, OfficerForm form, HttpStatusCode status) {
    var agencies =
        staff.mayActForAll() ? List.<String>of() : staff.agencies().stream().sorted().toList();
    var agency = wanted == null && !agencies.isEmpty() ? agencies.getFirst() : wanted;
    var officers =
        agency == null || agency.isBlank()
            ? List.<OfficerView>of()
            : door.list(Callers.atTheDesk(staff), agency);
    return new ModelAndView("desk-officers", status)
        .addObject("agency", agency)
        .addObject("agencies", agencies)
        .addObject("officers", officers)
        .addObject("form", form)
        .addObject("keeps", staff.hasRole(Role.LEADER) || staff.hasRole(Role.ADMINISTRATOR))
        .addObject("leads", staff.hasRole(Role.LEADER))
        .addObject("everyRole", Stream.of(StepRole.values()).map(StepRole::word).toList())
        .addObject("me", staff.user());
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String user(OfficerForm form) {
    return form.user() == null ? "" : form.user().strip();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
