package vn.hoso.intake.domain;

import static vn.hoso.intake.domain.Decision.accept;
import static vn.hoso.intake.domain.Decision.nothing;
import static vn.hoso.intake.domain.Decision.reject;

import java.util.List;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.RatingFollowUpAnswered;
import vn.hoso.contract.IntakeEvent.RatingFollowUpClosed;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;
import vn.hoso.intake.domain.Elsewhere.Progress;
import vn.hoso.intake.domain.IntakeCommand.AnswerFollowUp;
import vn.hoso.intake.domain.IntakeCommand.CloseFollowUp;
import vn.hoso.intake.domain.IntakeCommand.Rate;

/** Decides over ratings, NĐ 118/2025 art. 33, and what leaders do about low ones. */
final class Ratings {

  private Ratings() {}

  static Decision rate(Dossier now, Rate it) {
    if (now.acceptance() == null) {
      return reject(
          now.stage() instanceof Stage.Submitted
              ? new Rejection.NotReturned()
              : Intake.refusalIn(now.stage()));
    }
    if (now.heard().progress() != Progress.RETURNED) {
      return reject(new Rejection.NotReturned());
    }
    var before = now.own().feedback();
    if (before != null && it.at().isAfter(before.changeableUntil())) {
      return reject(new Rejection.RatingFinal(before.changeableUntil()));
    }
    var rated = new DossierRated(it.at(), it.scores(), it.comment());
    if (Feedback.isLow(it.scores()) && (before == null || before.followUp() == null)) {
      return new Decision.Accepted(
          List.of(rated, new RatingFollowUpOpened(it.at(), it.owner(), it.followUpUntil())));
    }
    return Evolution.evolve(now, rated).equals(now) ? nothing() : accept(rated);
  }

  static Decision answer(Dossier now, AnswerFollowUp it) {
    var feedback = now.own().feedback();
    var open = feedback == null ? null : feedback.followUp();
    if (open == null) {
      return reject(new Rejection.NoFollowUp());
    }
    if (open.closedAt() != null) {
      return reject(new Rejection.FollowUpClosed());
    }
    var answered = new RatingFollowUpAnswered(it.at(), it.by(), it.answer());
    return Evolution.evolve(now, answered).equals(now) ? nothing() : accept(answered);
  }

  static Decision close(Dossier now, CloseFollowUp it) {
    var feedback = now.own().feedback();
    var open = feedback == null ? null : feedback.followUp();
    if (open == null) {
      return reject(new Rejection.NoFollowUp());
    }
    if (open.closedAt() != null) {
      return reject(new Rejection.FollowUpClosed());
    }
    return open.answer() == null
        ? reject(new Rejection.FollowUpUnanswered())
        : accept(new RatingFollowUpClosed(it.at(), it.by()));
  }
}
