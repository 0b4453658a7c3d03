package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.RefuseResolution;

/** Ends that are not the straight one, and what is found wrong after the end. */
class EndingTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  @Nested
  class A_result_at_the_desk {

    @Test
    void is_recalled_before_it_is_handed_over_and_the_promise_stands() {
      var life = Samples.aDossierWithResult().does(new Recall(LEADER, TEN, 2, BOX));
      assertThat(life.stated().reversed().subList(0, 2))
          .containsExactly(
              new StepAssigned(TEN, 2, at("2026-11-25T17:00")),
              new ResultRecalled(TEN, "lanhdao", 2, BOX));
      assertThat(life.clock().dueAt()).isEqualTo(DUE);
      assertThat(life.asked(new HandOver(Samples.RECEIVER, TEN)))
          .isEqualTo(Decision.reject(new Rejection.ResultNotReady()));
    }

    @Test
    void is_recalled_to_a_step_there_is_by_those_who_work_on_steps() {
      assertThat(Samples.aDossierWithResult().asked(new Recall(LEADER, TEN, 4, BOX)))
          .isEqualTo(Decision.reject(new Rejection.NoEarlierStep(4)));
      assertThat(Samples.aDossierWithResult().asked(new Recall(Samples.RECEIVER, TEN, 1, BOX)))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.OFFICER)));
    }
  }

  @Nested
  class Refusing_by_art_19_3 {

    @Test
    void ends_the_dossier_at_whatever_step_with_its_reason() {
      var life = Samples.aClaimedDossier().does(new RefuseResolution(LEADER, TEN, BOX));
      assertThat(life.last()).isEqualTo(new ResolutionRefused(TEN, 1, "lanhdao", BOX));
      assertThat(life.now().own())
          .isInstanceOfSatisfying(
              Routing.Stopped.class, it -> assertThat(it.outcome()).isEqualTo(Outcome.REFUSED));
      assertThat(life.ticks(at("2027-01-04T08:00"))).isEmpty();
    }
  }

  /** A case of its own, linked by the dossier. */
  @Nested
  class An_official_error_by_art_23_1 {

    private final Instant due = at("2026-11-30T17:00");

    @Test
    void is_corrected_within_three_working_days_while_the_dossier_stays_returned() {
      var life = Samples.aCorrectingDossier();
      assertThat(life.last()).isEqualTo(new CorrectionOpened(TEN, 1, "tiepnhan", BOX, due));
      assertThat(life.ticks(due)).isEmpty();
      var past = due.plusMillis(1);
      assertThat(life.ticks(past)).containsExactly(new CorrectionOverdue(past, 1, due));
      assertThat(life.ticks(at("2026-12-20T08:00"))).isEmpty();
      life.does(new CloseCorrection(MINH, past, BOX));
      assertThat(life.last()).isEqualTo(new CorrectionClosed(past, 1, "canbo2", BOX));
      assertThat(life.now().own()).isInstanceOf(Routing.HandedOver.class);
    }

    @Test
    void may_be_found_again_under_the_next_number() {
      var life = Samples.aCorrectingDossier().does(new CloseCorrection(MINH, TEN, BOX));
      assertThat(Life.TIMERS.next(life.now())).isEmpty();
      life.does(new OpenCorrection(Samples.RECEIVER, TEN, BOX));
      assertThat(((CorrectionOpened) life.last()).number()).isEqualTo(2);
    }
  }
}
