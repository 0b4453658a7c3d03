package vn.hoso.routing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.routing.application.Wish;

/** The forms of a dossier's page for other agencies, errors in results, and a changed calendar. */
@Controller
class InquiryForms {

  private static final int LONGEST_NAME = 300;

  @PostMapping("/desk/{id}/consultation")
  @Idempotent
  ModelAndView consult(Attempt attempt) {
    var typed = attempt.typed();
    var of = attempt.words("of", typed.of(), LONGEST_NAME);
    var kind = attempt.chosen("kind", typed.kind());
    var question = attempt.words("question", typed.question());
    var anyDay = typed.until() == null || typed.until().isBlank();
    var until = anyDay ? null : attempt.day("until", typed.until());
    return attempt.at(
        () ->
            new Wish.ToConsult(
                of.get(), kind.get(), question.get(), until == null ? null : until.get()));
  }

  @PostMapping("/desk/{id}/consultation-answer")
  @Idempotent
  ModelAndView recordAnswer(Attempt attempt) {
    var answer = attempt.words("answer", attempt.typed().answer());
    return attempt.at(() -> new Wish.ToRecordAnswer(answer.get()));
  }

  @PostMapping("/desk/{id}/correction")
  @Idempotent
  ModelAndView openCorrection(Attempt attempt) {
    var mistake = attempt.words("mistake", attempt.typed().mistake());
    return attempt.at(() -> new Wish.ToOpenCorrection(mistake.get()));
  }

  @PostMapping("/desk/{id}/correction-closing")
  @Idempotent
  ModelAndView closeCorrection(Attempt attempt) {
    var remedy = attempt.words("remedy", attempt.typed().remedy());
    return attempt.at(() -> new Wish.ToCloseCorrection(remedy.get()));
  }

  @PostMapping("/desk/{id}/calendar-change")
  @Idempotent
  ModelAndView adoptCalendar(Attempt attempt) {
    var calendar = attempt.words("calendar", attempt.typed().calendar());
    return attempt.at(() -> new Wish.ToAdoptCalendar(calendar.get()));
  }
}
