package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.LAN;

import org.junit.jupiter.api.Test;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.routing.domain.Command.Complete;

/** What the clocks say, and when. */
class TimersTests {

  @Test
  void warn_with_half_of_a_short_budget_left_and_one_working_day_before_the_promise() {
    var life = Samples.anAcceptedDossier();
    var stepDue = at("2026-11-26T11:00");
    var due = at("2026-11-30T17:00");

    assertThat(Life.TIMERS.next(life.now())).contains(at("2026-11-25T15:00"));
    assertThat(life.ticks(at("2026-11-25T14:59"))).isEmpty();
    assertThat(life.ticks(at("2026-11-25T15:00")))
        .containsExactly(new StepDueSoon(at("2026-11-25T15:00"), 1, stepDue));
    assertThat(Life.TIMERS.next(life.now())).contains(stepDue.plusMillis(1));
    assertThat(life.ticks(stepDue)).as("in time to the last minute").isEmpty();
    assertThat(life.ticks(stepDue.plusMillis(1)))
        .containsExactly(new StepOverdue(stepDue.plusMillis(1), 1, stepDue));

    var crossed = at("2026-11-26T16:30").plusMillis(1);
    assertThat(Life.TIMERS.next(life.now())).contains(crossed);
    assertThat(life.ticks(crossed)).singleElement().isInstanceOf(ApologyDrafted.class);
    assertThat(Life.TIMERS.next(life.now())).contains(at("2026-11-30T08:00"));
    assertThat(life.ticks(at("2026-11-30T08:00")))
        .containsExactly(new DossierDueSoon(at("2026-11-30T08:00"), due));
    assertThat(life.ticks(at("2026-11-30T17:01")))
        .containsExactly(new DossierOverdue(at("2026-11-30T17:01"), due));
    assertThat(Life.TIMERS.next(life.now())).isEmpty();
  }

  @Test
  void do_not_warn_any_more_once_it_is_too_late() {
    var life = Samples.anAcceptedDossier();
    assertThat(life.ticks(at("2026-12-02T08:00")))
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly("StepOverdue", "DossierOverdue");
    assertThat(life.ticks(at("2026-12-03T08:00"))).isEmpty();
  }

  @Test
  void begin_anew_with_every_step() {
    var life = Samples.aClaimedDossier();
    life.ticks(at("2026-11-26T11:01"));
    life.does(new Complete(LAN, at("2026-11-26T11:01")));
    assertThat(life.ticks(at("2026-11-26T17:00")))
        .containsExactly(new StepDueSoon(at("2026-11-26T17:00"), 2, at("2026-11-27T09:01")));
  }

  @Test
  void stand_while_the_citizen_has_the_word() {
    var pending = Samples.aDossierWithWithdrawalPending();
    assertThat(Life.TIMERS.next(pending.now())).isEmpty();
    assertThat(pending.ticks(at("2027-01-04T08:00"))).isEmpty();

    var awaiting = Samples.aDossierAwaitingSupplement();
    var until = at("2026-12-10T17:00");
    assertThat(Life.TIMERS.next(awaiting.now())).contains(until.plusMillis(1));
    assertThat(awaiting.ticks(until)).isEmpty();
    assertThat(awaiting.ticks(at("2027-01-04T08:00")))
        .containsExactly(new SupplementWindowExpired(at("2027-01-04T08:00")));
    assertThat(awaiting.ticks(at("2027-01-05T08:00"))).isEmpty();
  }
}
