package vn.hoso.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.domain.Life.accept;
import static vn.hoso.intake.domain.Life.after;
import static vn.hoso.intake.domain.Life.hearing;
import static vn.hoso.intake.domain.Life.rate;
import static vn.hoso.intake.domain.Life.submit;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;

/** How a citizen rates, and what a leader does about it. */
class RatingsTests {

  private static final Instant A_WEEK_ON = Life.MORNING.plus(Duration.ofDays(7));

  private final Dossier returned =
      hearing(after(submit(), accept()), Life.transferred(), Life.decided(), Life.returned());

  private static void refused(Dossier now, IntakeCommand command, Rejection why) {
    assertThat(Intake.decide(now, command)).isEqualTo(Decision.reject(why));
  }

  private static Dossier doing(Dossier now, IntakeCommand... commands) {
    for (var command : commands) {
      for (var fact : Life.facts(now, command)) {
        now = Evolution.evolve(now, fact);
      }
    }
    return now;
  }

  @Test
  void a_dossier_is_rated_once_it_is_returned() {
    refused(after(submit()), rate(Life.MORNING, 5), new Rejection.NotReturned());
    refused(after(submit(), accept()), rate(Life.MORNING, 5), new Rejection.NotReturned());
    assertThat(Life.facts(returned, rate(Life.MORNING, 5)))
        .hasOnlyElementsOfType(DossierRated.class);
  }

  @Test
  void a_rating_is_changed_for_seven_days() {
    var rated = doing(returned, rate(Life.MORNING, 4));
    assertThat(Intake.decide(rated, rate(Life.MORNING, 4))).isEqualTo(Decision.nothing());
    var changed = doing(rated, rate(A_WEEK_ON, 5));
    assertThat(changed.own().feedback()).isNotNull();
    refused(changed, rate(A_WEEK_ON.plusMillis(1), 4), new Rejection.RatingFinal(A_WEEK_ON));
  }

  @Test
  void a_low_score_opens_one_follow_up() {
    assertThat(Life.facts(returned, rate(Life.MORNING, 2)))
        .hasExactlyElementsOfTypes(DossierRated.class, RatingFollowUpOpened.class);
    var low = doing(returned, rate(Life.MORNING, 2));
    assertThat(Life.facts(low, rate(A_WEEK_ON, 1))).hasOnlyElementsOfType(DossierRated.class);
  }

  @Test
  void a_follow_up_is_answered_and_then_closed() {
    refused(returned, Life.answer(), new Rejection.NoFollowUp());
    refused(returned, Life.closeFollowUp(), new Rejection.NoFollowUp());
    var low = doing(returned, rate(Life.MORNING, 1));
    refused(low, Life.closeFollowUp(), new Rejection.FollowUpUnanswered());
    var closed = doing(low, Life.answer(), Life.closeFollowUp());
    refused(closed, Life.answer(), new Rejection.FollowUpClosed());
    refused(closed, Life.closeFollowUp(), new Rejection.FollowUpClosed());
  }
}
