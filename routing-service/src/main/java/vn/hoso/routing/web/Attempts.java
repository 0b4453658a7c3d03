package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.platform.web.Problems;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;
import vn.hoso.webkit.page.FormError;

/** Hands every form of a dossier's page to its handler as an {@link Attempt}. */
@ControllerAdvice(assignableTypes = {DossierForms.class, LeaderForms.class, InquiryForms.class})
class Attempts {

  private final DeskDoor door;
  private final DossierPage page;
  private final Problems problems;
  private final MessageSource messages;
  private final NamedLeg leg;

  Attempts(
      DeskDoor door, DossierPage page, Problems problems, MessageSource messages, NamedLeg leg) {
    this.door = door;
    this.page = page;
    this.problems = problems;
    this.messages = messages;
    this.leg = leg;
  }

  @ModelAttribute
  Attempt attempt(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    return new Attempt(
        typed,
        wish -> send(id, version, typed, staff, request, wish),
        mistakes -> again(id, typed, staff, mistakes));
  }

  private ModelAndView send(
      String id, Version version, Typed typed, Staff staff, HttpServletRequest request, Wish wish) {
    var action = action(request);
    try {
      door.handle(id, staff, version, wish);
    } catch (ProblemException refused) {
      var problem = refused.problem();
      return page.of(id, staff, typed, problem.status())
          .addObject("problem", problems.document(problem, request))
          .addObject("attempted", action);
    }
    var shown = new RedirectView("/desk/" + id + "?done=" + action + again(), false);
    shown.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(shown);
  }

  /** Whoever named a leg goes on with it. */
  private String again() {
    var agency = leg.agency();
    return agency == null ? "" : "&leg=" + UriUtils.encode(agency, StandardCharsets.UTF_8);
  }

  private static String action(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private ModelAndView again(String id, Typed typed, Staff staff, List<String> mistakes) {
    var errors = mistakes.stream().map(it -> new FormError(it, text("desk.error." + it))).toList();
    return page.of(id, staff, typed, HttpStatus.UNPROCESSABLE_CONTENT).addObject("errors", errors);
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
