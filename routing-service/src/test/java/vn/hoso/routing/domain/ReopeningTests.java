package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.RoutingEvent.StepAssigned;

/** With how much time a step goes on after the clocks stood. */
class ReopeningTests {

  private final Routing.AtStep step = (Routing.AtStep) Samples.aClaimedDossier().now().own();
  private final Reopening reopening = Reopening.of(CALENDARS, step.way(), step.task());

  @Test
  void what_was_used_before_the_clocks_stopped_is_gone() {
    var monday = at("2026-11-30T08:00");
    assertThat(reopening.withTheRest(TEN, monday, monday).getFirst())
        .isEqualTo(new StepAssigned(monday, 1, at("2026-12-01T09:00")));
  }

  @Test
  void a_step_that_came_while_they_stood_has_its_whole_budget() {
    var monday = at("2026-11-30T08:00");
    assertThat(reopening.withTheRest(NINE.minus(Duration.ofDays(1)), monday, monday))
        .isEqualTo(reopening.anew(monday));
  }
}
