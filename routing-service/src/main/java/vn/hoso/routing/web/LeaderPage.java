package vn.hoso.routing.web;

import static vn.hoso.routing.web.DossierPage.LONGEST;
import static vn.hoso.routing.web.DossierPage.tooLongOrBlank;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;

/** The forms of a dossier's page for what is out of the ordinary and has to be answered for. */
@Controller
class LeaderPage {

  private final DossierPage page;

  LeaderPage(DossierPage page) {
    this.page = page;
  }

  @PostMapping("/desk/{id}/rescheduling")
  @Idempotent
  ModelAndView reschedule(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "rescheduling", version, staff, typed, request);
    var day = day(typed.day());
    var wrong =
        page.mistakes(day == null ? "day" : null, tooLongOrBlank("cause", typed.cause(), LONGEST));
    return day == null || typed.cause() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToReschedule(day, typed.cause().strip()));
  }

  @PostMapping("/desk/{id}/second-supplement-request")
  @Idempotent
  ModelAndView requestSupplementAgain(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "second-supplement-request", version, staff, typed, request);
    var wrong =
        page.mistakes(
            tooLongOrBlank("again", typed.again(), LONGEST),
            tooLongOrBlank("override", typed.override(), LONGEST));
    return typed.again() == null || typed.override() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(
            new Wish.ToRequestSupplementAgain(typed.again().strip(), typed.override().strip()));
  }

  @PostMapping("/desk/{id}/refusal")
  @Idempotent
  ModelAndView refuse(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "refusal", version, staff, typed, request);
    var wrong = page.mistakes(tooLongOrBlank("ground", typed.ground(), LONGEST));
    return typed.ground() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToRefuse(typed.ground().strip()));
  }

  @PostMapping("/desk/{id}/recall")
  @Idempotent
  ModelAndView recall(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "recall", version, staff, typed, request);
    var wrong =
        page.mistakes(
            typed.back() == null ? "back" : null, tooLongOrBlank("flaw", typed.flaw(), LONGEST));
    return typed.back() == null || typed.flaw() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToRecall(typed.back(), typed.flaw().strip()));
  }

  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
