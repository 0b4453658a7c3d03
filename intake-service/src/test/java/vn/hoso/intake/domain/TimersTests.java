package vn.hoso.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.domain.Life.accept;
import static vn.hoso.intake.domain.Life.after;
import static vn.hoso.intake.domain.Life.ask;
import static vn.hoso.intake.domain.Life.cancel;
import static vn.hoso.intake.domain.Life.close;
import static vn.hoso.intake.domain.Life.handIn;
import static vn.hoso.intake.domain.Life.submit;
import static vn.hoso.intake.domain.Life.ticking;
import static vn.hoso.intake.domain.Life.withdraw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.Outcome;

/** What the desk's clocks say, and when; the dossier comes on a Wednesday at nine. */
class TimersTests {

  private static final Instant TEN = Life.MORNING.plus(Duration.ofHours(1));
  private static final Instant TWO = Life.MORNING.plus(Duration.ofHours(5));
  private static final Instant DUE = Life.MORNING.plus(Duration.ofDays(1));
  private static final Instant LATE = DUE.plusMillis(1);
  private static final Instant LONG_AFTER = Life.MORNING.plus(Duration.ofDays(40));

  @Nested
  class An_online_dossier {

    private final Dossier now = after(submit());

    @Test
    void is_told_to_the_desk_well_within_two_working_hours() {
      assertThat(Life.TIMERS.next(now)).contains(TEN);
      assertThat(Life.TIMERS.tick(now, TEN.minusMillis(1))).isEmpty();
      assertThat(Life.TIMERS.tick(now, TEN)).containsExactly(new DeskAlerted(TEN));
    }

    @Test
    void is_answered_within_eight_working_hours_of_the_desk() {
      var alerted = ticking(now, TEN);
      assertThat(Life.TIMERS.tick(alerted, TWO)).containsExactly(new AnswerDueSoon(TWO, DUE));
      var warned = ticking(alerted, TWO);
      assertThat(Life.TIMERS.tick(warned, DUE)).as("in time to the last minute").isEmpty();
      assertThat(Life.TIMERS.tick(warned, LATE)).containsExactly(new AnswerOverdue(LATE, DUE));
      assertThat(Life.TIMERS.next(ticking(warned, LATE))).isEmpty();
    }

    @Test
    void is_not_warned_of_any_more_once_it_is_late() {
      assertThat(Life.TIMERS.tick(now, LONG_AFTER))
          .containsExactly(new DeskAlerted(LONG_AFTER), new AnswerOverdue(LONG_AFTER, DUE));
    }

    @Test
    void has_no_clock_once_it_is_answered() {
      assertThat(Life.TIMERS.next(after(submit(), accept()))).isEmpty();
      assertThat(Life.TIMERS.next(after(submit(), Life.refuse()))).isEmpty();
      assertThat(Life.TIMERS.next(after(submit(), withdraw()))).isEmpty();
    }

    @Test
    void is_counted_from_the_start_when_papers_came_or_a_withdrawal_was_taken_back() {
      assertThat(ticking(after(submit(), ask(), handIn()), LONG_AFTER).own().deskClock())
          .isEqualTo(new DeskClock(null, null, DUE));
      assertThat(ticking(after(submit(), withdraw(), cancel()), LATE).own().deskClock())
          .isEqualTo(new DeskClock(LATE, null, DUE));
    }
  }

  @Test
  void who_stands_at_the_counter_has_no_clock_of_the_online_answer() {
    var it = Life.submission(Life.MORNING);
    var direct =
        new Submission(
            it.at(),
            it.procedure(),
            Channel.DIRECT,
            it.receivingAgency(),
            it.competentAgency(),
            it.lookupHash(),
            it.person(),
            null,
            null,
            null);
    assertThat(Life.TIMERS.next(after(new IntakeCommand.Submit(direct, 2, List.of())))).isEmpty();
  }

  @Nested
  class A_supplement_that_never_came {

    private final Dossier now = after(submit(), ask());
    private final Dossier expired = ticking(now, LONG_AFTER);

    @Test
    void is_found_expired_once() {
      assertThat(Life.TIMERS.next(now)).contains(Life.MORNING.plusMillis(1));
      assertThat(Life.TIMERS.tick(now, LONG_AFTER))
          .containsExactly(new DeskSupplementExpired(LONG_AFTER));
      assertThat(Life.TIMERS.next(expired)).isEmpty();
    }

    @Test
    void is_closed_by_an_officer_and_not_before() {
      assertThat(Intake.decide(now, close()))
          .isEqualTo(Decision.reject(new Rejection.SupplementWindowOpen(Life.MORNING)));
      var closed = Evolution.evolve(expired, Life.facts(expired, close()).getFirst());
      assertThat(closed.stage())
          .isEqualTo(new Stage.Closed(Life.MORNING, Outcome.LAPSED, "tiepnhan"));
      for (var command : new IntakeCommand[] {accept(), ask(), handIn(), withdraw(), close()}) {
        assertThat(Intake.decide(closed, command))
            .isEqualTo(Decision.reject(new Rejection.AlreadyClosed()));
      }
    }

    @Test
    void may_still_come_until_then() {
      var supplied = Evolution.evolve(expired, Life.facts(expired, handIn()).getFirst());
      assertThat(supplied.stage()).isEqualTo(new Stage.Submitted());
      assertThat(Intake.decide(supplied, close()))
          .isEqualTo(Decision.reject(new Rejection.NothingToClose()));
    }
  }
}
