package vn.hoso.routing.web;

import static vn.hoso.routing.web.DossierPage.LONGEST;
import static vn.hoso.routing.web.DossierPage.tooLongOrBlank;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
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

/** The forms of a dossier's page for other agencies, errors in results, and a changed calendar. */
@Controller
class InquiryPage {

  private static final int LONGEST_NAME = 300;

  private final DossierPage page;

  InquiryPage(DossierPage page) {
    this.page = page;
  }

  @PostMapping("/desk/{id}/consultation")
  @Idempotent
  ModelAndView consult(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "consultation", version, staff, typed, request);
    var anyDay = typed.until() == null || typed.until().isBlank();
    var until = LeaderPage.day(typed.until());
    var wrong =
        page.mistakes(
            tooLongOrBlank("of", typed.of(), LONGEST_NAME),
            typed.kind() == null ? "kind" : null,
            tooLongOrBlank("question", typed.question(), LONGEST),
            !anyDay && until == null ? "until" : null);
    return typed.of() == null
            || typed.kind() == null
            || typed.question() == null
            || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(
            new Wish.ToConsult(typed.of().strip(), typed.kind(), typed.question().strip(), until));
  }

  @PostMapping("/desk/{id}/consultation-answer")
  @Idempotent
  ModelAndView recordAnswer(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "consultation-answer", version, staff, typed, request);
    return words(attempt, "answer", typed.answer(), Wish.ToRecordAnswer::new);
  }

  @PostMapping("/desk/{id}/correction")
  @Idempotent
  ModelAndView openCorrection(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "correction", version, staff, typed, request);
    return words(attempt, "mistake", typed.mistake(), Wish.ToOpenCorrection::new);
  }

  @PostMapping("/desk/{id}/correction-closing")
  @Idempotent
  ModelAndView closeCorrection(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "correction-closing", version, staff, typed, request);
    return words(attempt, "remedy", typed.remedy(), Wish.ToCloseCorrection::new);
  }

  @PostMapping("/desk/{id}/calendar-change")
  @Idempotent
  ModelAndView adoptCalendar(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = page.attempt(id, "calendar-change", version, staff, typed, request);
    return words(attempt, "calendar", typed.calendar(), Wish.ToAdoptCalendar::new);
  }

  private ModelAndView words(
      DossierPage.Attempt attempt,
      String field,
      @Nullable String text,
      Function<String, Wish> wish) {
    var wrong = page.mistakes(tooLongOrBlank(field, text, LONGEST));
    return text == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(wish.apply(text.strip()));
  }
}
