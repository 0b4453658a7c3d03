package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.contract.Limit;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Step;
import vn.hoso.routing.Facts;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/** The clocks by the numbers of NĐ 118/2025 and DOMAIN §10.2. */
class ClockRulesTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  /** DOMAIN §10.2, 2. */
  @Nested
  class A_second_supplement {

    @Test
    void is_asked_for_by_a_leader_who_says_why() {
      var tuesday = at("2026-12-01T09:00");
      var life =
          Samples.aDossierWithItsSupplement()
              .does(new RequestSupplementAgain(LEADER, tuesday, BOX, BOX));
      assertThat(life.last())
          .isEqualTo(
              new SupplementRequested(tuesday, 1, "lanhdao", BOX, at("2026-12-16T17:00"), BOX));
      assertThat(life.now().own()).isInstanceOf(Routing.AwaitingSupplement.class);
      var way = requireNonNull(life.now().own().onTheWay());
      assertThat(way.deeds().getLast().kind()).isEqualTo(Deed.Kind.SUPPLEMENT_OVERRIDDEN);
    }

    @Test
    void follows_a_first_one_and_is_never_the_officers_to_ask() {
      assertThat(Samples.aClaimedDossier().asked(new RequestSupplementAgain(LEADER, TEN, BOX, BOX)))
          .isEqualTo(Decision.reject(new Rejection.NotAskedYet()));
      assertThat(
              Samples.aDossierWithItsSupplement()
                  .asked(new RequestSupplementAgain(LAN, TEN, BOX, BOX)))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.LEADER)));
    }
  }

  /** DOMAIN §2.4: within three working days of receipt, "unless sector law". */
  @Nested
  class The_slip_for_a_supplement_by_art_19_5 {

    private static final SlipTerms TERMS = new SlipTerms(CALENDARS, Flows.RULES);

    private static SlipTerm.State state(Life life, String at) {
      return TERMS.open(life.now()).orElseThrow().at(at(at));
    }

    @Test
    void goes_out_within_three_working_days_and_somebody_is_warned_of_the_day() {
      var life = Samples.aClaimedDossier();
      assertThat(TERMS.open(life.now()).orElseThrow().until()).isEqualTo(at("2026-11-30T17:00"));
      assertThat(state(life, "2026-11-27T17:00")).isEqualTo(SlipTerm.State.OPEN);
      assertThat(state(life, "2026-11-30T08:00")).isEqualTo(SlipTerm.State.SOON);
      assertThat(state(life, "2026-11-30T17:00")).isEqualTo(SlipTerm.State.SOON);
      assertThat(state(life, "2026-11-30T17:01")).isEqualTo(SlipTerm.State.OVER);
    }

    @Test
    void is_marked_when_it_goes_out_later_and_not_refused() {
      var inTime = at("2026-11-30T17:00");
      var late = at("2026-12-01T08:00");
      assertThat(requested(inTime).lateAfter()).isNull();
      assertThat(requested(late).lateAfter()).isEqualTo(inTime);
      var life = Samples.aClaimedDossier().does(new RequestSupplement(LAN, late, BOX));
      assertThat(requireNonNull(life.now().own().onTheWay()).deeds())
          .extracting(Deed::kind)
          .endsWith(Deed.Kind.SUPPLEMENT_REQUESTED_LATE);
    }

    @Test
    void is_nothing_to_warn_of_once_it_went_out_or_the_work_is_over() {
      assertThat(TERMS.open(Samples.aDossierAwaitingSupplement().now())).isEmpty();
      assertThat(TERMS.open(Samples.aDossierWithItsSupplement().now())).isEmpty();
      assertThat(TERMS.open(Samples.aDossierWithWithdrawalPending().now())).isEmpty();
      assertThat(TERMS.open(Samples.aDossierWithResult().now())).isEmpty();
      assertThat(TERMS.open(new Life().now())).isEmpty();
    }

    @Test
    void has_the_days_of_the_rule_set_that_the_dossier_keeps() {
      var longer = new RuleSet("nd118-2025", LocalDate.EPOCH, AfterSupplement.RESTART, 7);
      var terms = new SlipTerms(CALENDARS, new RuleSets(List.of(longer)));
      assertThat(terms.open(Samples.aClaimedDossier().now()).orElseThrow().until())
          .isEqualTo(at("2026-12-04T17:00"));
    }

    private static SupplementRequested requested(Instant at) {
      return (SupplementRequested)
          Samples.aClaimedDossier().does(new RequestSupplement(LAN, at, BOX)).last();
    }
  }

  /** DOMAIN §3.4 and §10.2, 9. */
  @Nested
  class A_rule_set {

    private static final Instant ASKED = at("2026-11-26T10:00");
    private static final Instant CAME = at("2026-11-30T10:00");

    private static List<RoutingEvent> reactions(Life life, RuleSet... sets) {
      var came = supplement(CAME);
      var heard = life.now().with(life.now().heard().hear(came));
      return new Reactions(Flows.PROCESSES, CALENDARS, new RuleSets(List.of(sets)))
          .to(came, heard, CAME);
    }

    private static ProcessingResumed resumed(AfterSupplement rule) {
      var life = Samples.aClaimedDossier().does(new RequestSupplement(LAN, ASKED, BOX));
      var set = new RuleSet("nd118-2025", LocalDate.EPOCH, rule, null);
      return (ProcessingResumed) reactions(life, set).getFirst();
    }

    @Test
    void restarts_extends_or_subtracts_after_a_supplement() {
      assertThat(requireNonNull(resumed(AfterSupplement.RESTART).promise()).dueAt())
          .isEqualTo(at("2026-12-03T17:00"));
      assertThat(requireNonNull(resumed(AfterSupplement.EXTEND).promise()).dueAt())
          .isEqualTo(at("2026-12-02T17:00"));
      assertThat(requireNonNull(resumed(AfterSupplement.SUBTRACT).promise()).dueAt())
          .isEqualTo(at("2026-12-04T17:00"));
    }

    @Test
    void keeps_the_interval_whatever_the_clock_does() {
      for (var rule : AfterSupplement.values()) {
        assertThat(resumed(rule).stood())
            .isEqualTo(new Standstill(Standstill.Why.SUPPLEMENT, ASKED, CAME));
      }
    }

    @Test
    void leaves_a_step_the_time_it_had_unless_all_begins_anew() {
      var life = Samples.aClaimedDossier().does(new RequestSupplement(LAN, ASKED, BOX));
      var set = new RuleSet("nd118-2025", LocalDate.EPOCH, AfterSupplement.EXTEND, null);
      assertThat(reactions(life, set)).contains(new StepAssigned(CAME, 1, at("2026-11-30T11:00")));
    }

    @Test
    void is_kept_by_a_dossier_that_was_accepted_under_it() {
      var life = Samples.aClaimedDossier().does(new RequestSupplement(LAN, ASKED, BOX));
      var kept =
          new RuleSet("nd118-2025", LocalDate.parse("2025-07-01"), AfterSupplement.RESTART, null);
      var next = new RuleSet("next", LocalDate.parse("2026-01-01"), AfterSupplement.EXTEND, null);
      var facts = reactions(life, next, kept);
      assertThat(requireNonNull(((ProcessingResumed) facts.getFirst()).promise()).dueAt())
          .isEqualTo(at("2026-12-03T17:00"));
    }

    @Test
    void is_that_of_the_day_of_acceptance() {
      var old = new RuleSet("old", LocalDate.parse("2025-07-01"), AfterSupplement.RESTART, null);
      var anew = new RuleSet("new", LocalDate.parse("2026-11-25"), AfterSupplement.EXTEND, null);
      var sets = new RuleSets(List.of(anew, old));
      assertThat(sets.inForce(at("2026-11-24T23:59"))).isEqualTo(old);
      assertThat(sets.inForce(at("2026-11-25T00:00"))).isEqualTo(anew);
      assertThat(sets.inForce(at("2020-01-01T00:00"))).isEqualTo(old);
      assertThat(sets.keptBy(null, NINE)).isEqualTo(anew);
    }
  }

  /** DOMAIN §10.2, 6: two different rules about 15:00. */
  @Nested
  class What_is_accepted_after_15_00 {

    private final Instant halfPastThree = at("2026-11-25T15:30");

    @Test
    void is_worked_on_from_the_start_of_the_next_working_day_by_art_18_2() {
      var life = new Life().hears(halfPastThree, submitted(halfPastThree), accepted(halfPastThree));
      assertThat(life.last())
          .as("ten hours from Thursday 08:00")
          .isEqualTo(new StepAssigned(halfPastThree, 1, at("2026-11-27T10:00")));
      assertThat(life.clock().dueAt()).as("days are not moved").isEqualTo(DUE);
    }

    @Test
    void has_its_result_on_the_next_working_day_where_it_was_to_be_the_same() {
      var limit = new Limit(BigDecimal.ZERO, Limit.Unit.SAME_DAY);
      var promise = Facts.promise(TimeLimit.sameDay(), halfPastThree);
      var life =
          new Life()
              .hears(
                  halfPastThree, submitted(halfPastThree), accepted(halfPastThree, limit, promise));
      assertThat(life.clock().dueAt()).isEqualTo(at("2026-11-26T17:00"));
      var begun = (DossierTransferred) life.stated().getFirst();
      assertThat(begun.agency()).isEqualTo(WARD);
      assertThat(begun.steps().stream().mapToInt(Step::budgetMinutes).sum()).isEqualTo(480);
    }
  }
}
