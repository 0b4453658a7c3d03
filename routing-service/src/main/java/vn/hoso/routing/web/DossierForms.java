package vn.hoso.routing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.contract.Outcome;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.routing.application.Wish;

/** The forms of a dossier's page for everyday work. */
@Controller
class DossierForms {

  private static final int LONGEST_PLACE = 300;

  private final DeskDoor door;

  DossierForms(DeskDoor door) {
    this.door = door;
  }

  /** Everything that needs no words. */
  @PostMapping("/desk/{id}/{action:claim|release|completion|hand-over|closing}")
  ModelAndView act(@PathVariable String action, Attempt attempt) {
    return attempt.at(
        () ->
            switch (action) {
              case "claim" -> new Wish.ToClaim();
              case "release" -> new Wish.ToRelease();
              case "completion" -> new Wish.ToComplete();
              case "hand-over" -> new Wish.ToHandOver();
              default -> new Wish.ToClose();
            });
  }

  @PostMapping("/desk/{id}/return")
  ModelAndView sendBack(Attempt attempt) {
    var to = attempt.chosen("to", attempt.typed().to());
    var reason = attempt.words("reason", attempt.typed().reason());
    return attempt.at(() -> new Wish.ToReturn(to.get(), reason.get()));
  }

  @PostMapping("/desk/{id}/supplement-request")
  @Idempotent
  ModelAndView requestSupplement(Attempt attempt) {
    var what = attempt.words("what", attempt.typed().what());
    return attempt.at(() -> new Wish.ToRequestSupplement(what.get()));
  }

  @PostMapping("/desk/{id}/result")
  @Idempotent
  ModelAndView presentResult(Attempt attempt) {
    var typed = attempt.typed();
    var outcome = attempt.chosen("outcome", typed.outcome());
    var place = attempt.words("place", typed.place(), LONGEST_PLACE);
    if (typed.outcome() == Outcome.REFUSED) {
      attempt.words("note", typed.note());
    }
    return attempt.at(() -> new Wish.ToPresentResult(outcome.get(), place.get(), typed.note()));
  }

  @PostMapping("/desk/{id}/reassignment")
  ModelAndView reassign(Attempt attempt) {
    var user = attempt.typed().officer();
    var officer = attempt.chosen("officer", user == null || user.isBlank() ? null : user);
    return attempt.at(() -> door.reassignmentTo(officer.get()));
  }

  @PostMapping("/desk/{id}/call-back")
  ModelAndView callBack(Attempt attempt) {
    var reason = attempt.words("callBackReason", attempt.typed().callBackReason());
    return attempt.at(() -> new Wish.ToCallBack(reason.get()));
  }

  @PostMapping("/desk/{id}/obligation")
  @Idempotent
  ModelAndView raiseObligation(Attempt attempt) {
    var owed = attempt.words("owed", attempt.typed().owed());
    var dong = attempt.typed().amount();
    var usable = dong != null && dong >= 1 && dong <= DossierController.MOST_DONG;
    var amount = attempt.chosen("amount", usable ? dong : null);
    return attempt.at(() -> new Wish.ToRaiseObligation(owed.get(), amount.get()));
  }

  @PostMapping("/desk/{id}/settlement")
  @Idempotent
  ModelAndView settleObligation(Attempt attempt) {
    var proof = attempt.words("proof", attempt.typed().proof());
    return attempt.at(() -> new Wish.ToSettleObligation(proof.get()));
  }

  @PostMapping("/desk/{id}/slip")
  @Idempotent
  ModelAndView sendPapers(Attempt attempt) {
    var papers = attempt.words("papers", attempt.typed().papers());
    return attempt.at(() -> new Wish.ToSendPapers(papers.get()));
  }

  @PostMapping("/desk/{id}/slip-receipt")
  ModelAndView receivePapers(Attempt attempt) {
    var slip = attempt.chosen("slip", attempt.typed().slip());
    return attempt.at(() -> new Wish.ToReceivePapers(slip.get()));
  }
}
