package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.MINH_ENTRY;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;
import static vn.hoso.routing.domain.Samples.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Release;

/** Who has a step, beyond taking it oneself. */
class AssigningTests {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @Nested
  class A_leader {

    @Test
    void gives_a_step_to_another_and_the_fact_names_all_three() {
      var life = Samples.aClaimedDossier().does(new Reassign(LEADER, TEN, MINH_ENTRY));
      assertThat(life.last()).isEqualTo(new StepReassigned(TEN, 1, "canbo1", "canbo2", "lanhdao"));
      assertThat(life.asked(new Complete(LAN, TEN)))
          .isEqualTo(Decision.reject(new Rejection.HeldByAnother("canbo2")));
      life.does(new Complete(MINH, TEN));
    }

    @Test
    void gives_a_step_that_nobody_has_and_what_was_said_of_it_stays() {
      var life = Samples.anAcceptedDossier();
      var late = at("2026-12-10T09:00");
      assertThat(life.ticks(late)).hasAtLeastOneElementOfType(StepOverdue.class);
      life.does(new Reassign(LEADER, late, MINH_ENTRY));
      assertThat(life.last()).isEqualTo(new StepReassigned(late, 1, null, "canbo2", "lanhdao"));
      assertThat(life.ticks(late)).isEmpty();
    }

    @Test
    void gives_it_while_the_citizen_is_asked_for_papers() {
      var life = Samples.aDossierAwaitingSupplement().does(new Reassign(LEADER, TEN, MINH_ENTRY));
      assertThat(life.now().own())
          .isInstanceOfSatisfying(
              Routing.AwaitingSupplement.class,
              it -> assertThat(it.task().officer()).isEqualTo("canbo2"));
    }

    @Test
    void states_nothing_when_the_officer_has_it_already() {
      var life = Samples.anAcceptedDossier().does(new Claim(MINH, NINE));
      assertThat(life.asked(new Reassign(LEADER, TEN, MINH_ENTRY))).isEqualTo(Decision.accept());
    }

    @Test
    void gives_it_to_nobody_who_may_not_do_it_or_works_elsewhere_or_is_away() {
      var life = Samples.aDossierPassedOn();
      assertThat(life.asked(new Reassign(LEADER, TEN, MINH_ENTRY)))
          .isEqualTo(Decision.reject(new Rejection.CannotTake("canbo2", StepRole.LEADER)));
      var elsewhere =
          new Officer("khach", "Khách", Set.of(StepRole.LEADER), Set.of("H99.1"), List.of());
      assertThat(life.asked(new Reassign(LEADER, TEN, elsewhere)))
          .isEqualTo(Decision.reject(new Rejection.CannotTake("khach", StepRole.LEADER)));
      var away =
          entry("lanhdao2", StepRole.LEADER)
              .away(new Absence(WEDNESDAY, WEDNESDAY.plusDays(2), null));
      assertThat(life.asked(new Reassign(LEADER, TEN, away)))
          .isEqualTo(Decision.reject(new Rejection.OfficerAway("lanhdao2", WEDNESDAY.plusDays(2))));
    }
  }

  @Nested
  class A_step_passed_on {

    @Test
    void is_called_back_as_it_was() {
      var life = Samples.aClaimedDossier();
      var before = life.now().own();
      life.does(new Complete(LAN, TEN), new CallBack(LAN, TEN, BOX));
      assertThat(life.last()).isInstanceOf(StepRecalled.class);
      assertThat(((Routing.AtStep) life.now().own()).task())
          .isEqualTo(((Routing.AtStep) before).task());
      life.does(new Complete(LAN, TEN));
    }

    @Test
    void is_not_said_to_be_late_a_second_time() {
      var life = Samples.aClaimedDossier();
      var late = at("2026-12-10T09:00");
      life.ticks(late);
      life.does(new Complete(LAN, late), new CallBack(LAN, late, BOX));
      assertThat(life.ticks(late)).isEmpty();
    }

    @Test
    void stays_with_the_next_one_who_was_faster() {
      var life = Samples.aDossierPassedOn().does(new Claim(LEADER, TEN));
      assertThat(life.asked(new CallBack(LAN, TEN, BOX)))
          .isEqualTo(Decision.reject(new Rejection.TakenOn(2, "lanhdao")));
    }

    @Test
    void is_not_called_back_once_somebody_had_the_next_one() {
      var life = Samples.aDossierPassedOn().does(new Claim(LEADER, TEN), new Release(LEADER, TEN));
      assertThat(life.asked(new CallBack(LAN, TEN, BOX)))
          .isEqualTo(Decision.reject(new Rejection.NothingToRecall()));
    }

    @Test
    void is_called_back_once() {
      var life = Samples.aDossierPassedOn().does(new CallBack(LAN, TEN, BOX));
      assertThat(life.asked(new CallBack(LAN, TEN, BOX)))
          .isEqualTo(Decision.reject(new Rejection.TakenOn(1, "canbo1")));
      assertThat(life.asked(new Claim(LEADER, TEN)))
          .isEqualTo(Decision.reject(new Rejection.HeldByAnother("canbo1")));
    }
  }

  @Nested
  class A_substitute {

    private final Actor minhForLan =
        new Actor("canbo2", Set.of(StepRole.OFFICER), Set.of(WARD), Set.of("canbo1"));

    @Test
    void acts_on_the_steps_of_the_absent_and_the_fact_names_who_acted() {
      var life = Samples.aClaimedDossier().does(new Complete(minhForLan, TEN));
      assertThat(life.stated()).contains(new StepCompleted(TEN, 1, "canbo2"));
      life.does(new CallBack(minhForLan, TEN, BOX));
    }

    @Test
    void gets_no_right_that_they_do_not_have() {
      var forTheLeader =
          new Actor("canbo2", Set.of(StepRole.OFFICER), Set.of(WARD), Set.of("lanhdao"));
      var life = Samples.aDossierAtTheLeader();
      assertThat(life.asked(new Complete(forTheLeader, TEN)))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.LEADER)));
    }
  }
}
