package vn.hoso.routing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.routing.application.Wish;

/** The forms of a dossier's page for what is out of the ordinary and has to be answered for. */
@Controller
class LeaderForms {

  @PostMapping("/desk/{id}/rescheduling")
  @Idempotent
  ModelAndView reschedule(Attempt attempt) {
    var day = attempt.day("day", attempt.typed().day());
    var cause = attempt.words("cause", attempt.typed().cause());
    return attempt.at(() -> new Wish.ToReschedule(day.get(), cause.get()));
  }

  @PostMapping("/desk/{id}/second-supplement-request")
  @Idempotent
  ModelAndView requestSupplementAgain(Attempt attempt) {
    var what = attempt.words("again", attempt.typed().again());
    var override = attempt.words("override", attempt.typed().override());
    return attempt.at(() -> new Wish.ToRequestSupplementAgain(what.get(), override.get()));
  }

  @PostMapping("/desk/{id}/refusal")
  @Idempotent
  ModelAndView refuse(Attempt attempt) {
    var ground = attempt.words("ground", attempt.typed().ground());
    return attempt.at(() -> new Wish.ToRefuse(ground.get()));
  }

  @PostMapping("/desk/{id}/recall")
  @Idempotent
  ModelAndView recall(Attempt attempt) {
    var back = attempt.chosen("back", attempt.typed().back());
    var flaw = attempt.words("flaw", attempt.typed().flaw());
    return attempt.at(() -> new Wish.ToRecall(back.get(), flaw.get()));
  }
}
