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
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.calendar.SpecialDay;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.contract.Delay;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Step;
import vn.hoso.routing.Facts;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/** The clocks by the numbers of NĐ 118/2025 and DOMAIN §10.2. */
class ClockRulesTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  private static Reschedule to(String day, Instant when) {
    return new Reschedule(LEADER, when, LocalDate.parse(day), BOX);
  }

  private static DossierClock clock(Life life) {
    return requireNonNull(life.now().own().onTheWay()).clock();
  }

  private static DossierRescheduled rescheduled(Life life) {
    return (DossierRescheduled) life.last();
  }

  /** DOMAIN §10.2, 3. */
  @Nested
  class Rescheduling_by_art_19_6 {

    @Test
    void replaces_the_promise_and_keeps_the_original_for_statistics() {
      var life = Samples.aClaimedDossier().does(to("2026-12-03", TEN));
      assertThat(rescheduled(life).promise().dueAt()).isEqualTo(at("2026-12-03T17:00"));
      assertThat(rescheduled(life).originalDueAt()).isEqualTo(DUE);
      assertThat(rescheduled(life).promise().ledger())
          .extracting(Promise.Line::kind)
          .contains("RESCHEDULED");
      assertThat(clock(life).dueAt()).isEqualTo(at("2026-12-03T17:00"));
      assertThat(clock(life).originalDueAt()).isEqualTo(DUE);
      assertThat(life.ticks(at("2026-12-01T08:00")))
          .as("statistics go by it")
          .contains(new DossierOverdue(at("2026-12-01T08:00"), DUE));
      assertThat(life.ticks(at("2026-12-04T08:00")))
          .containsExactly(new DossierOverdue(at("2026-12-04T08:00"), at("2026-12-03T17:00")));
    }

    @Test
    void happens_at_most_once() {
      assertThat(Samples.aRescheduledDossier().asked(to("2026-12-18", TEN)))
          .isEqualTo(Decision.reject(new Rejection.AlreadyRescheduled(TEN)));
    }

    @Test
    void is_late_from_the_promised_day_on_and_says_so() {
      var before = at("2026-11-29T23:00");
      var onTheDay = at("2026-11-30T08:00");
      assertThat(rescheduled(Samples.aClaimedDossier().does(to("2026-12-03", before))).late())
          .isFalse();
      var late = Samples.aClaimedDossier().does(to("2026-12-03", onTheDay));
      assertThat(rescheduled(late).late()).isTrue();
      var way = requireNonNull(late.now().own().onTheWay());
      assertThat(way.deeds().getLast().kind()).isEqualTo(Deed.Kind.RESCHEDULED_LATE);
    }

    @Test
    void names_a_later_day_and_ends_on_one_that_is_worked() {
      var life = Samples.aClaimedDossier().does(to("2026-12-05", TEN));
      assertThat(clock(life).dueAt()).as("a Saturday").isEqualTo(at("2026-12-07T17:00"));
      assertThat(Samples.aClaimedDossier().asked(to("2026-11-30", TEN)))
          .isEqualTo(Decision.reject(new Rejection.NotLater(DUE)));
      assertThat(Samples.aClaimedDossier().asked(to("2026-12-03", at("2026-12-05T09:00"))))
          .as("in the past")
          .isEqualTo(Decision.reject(new Rejection.NotLater(DUE)));
    }

    @Test
    void is_signed_by_a_leader_and_needs_a_promise() {
      var by = new Reschedule(LAN, TEN, Samples.LATER, BOX);
      assertThat(Samples.aClaimedDossier().asked(by))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.LEADER)));
      var limit = new Limit(BigDecimal.ZERO, Limit.Unit.WORKING_DAY);
      var unpromised = new Life().hears(NINE, submitted(NINE), accepted(NINE, limit, null));
      assertThat(unpromised.asked(to("2026-12-03", TEN)))
          .isEqualTo(Decision.reject(new Rejection.NothingPromised()));
    }

    @Test
    void lets_a_pause_move_the_original_with_the_promise() {
      var thursday = at("2026-11-26T10:00");
      var friday = at("2026-11-27T10:00");
      var life =
          Samples.aClaimedDossier()
              .does(to("2026-12-03", TEN))
              .hears(thursday, new WithdrawalRequested(thursday, null))
              .hears(friday, new WithdrawalCancelled(friday));
      assertThat(clock(life).dueAt()).isEqualTo(at("2026-12-04T17:00"));
      assertThat(clock(life).originalDueAt()).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void is_forgotten_by_statistics_when_the_full_time_begins_anew() {
      var monday = at("2026-11-30T10:00");
      var life =
          Samples.aRescheduledDossier()
              .does(new RequestSupplement(LAN, TEN, BOX))
              .hears(monday, supplement(monday));
      assertThat(clock(life).originalDueAt()).isNull();
      assertThat(life.asked(to("2026-12-18", monday)))
          .isEqualTo(Decision.reject(new Rejection.AlreadyRescheduled(TEN)));
    }
  }

  @Nested
  class The_forecast {

    private final Instant crossed = at("2026-11-26T16:30").plusMillis(1);

    @Test
    void drafts_an_apology_before_the_breach_with_cause_and_day() {
      var life = Samples.aClaimedDossier();
      life.ticks(at("2026-11-26T11:01"));
      assertThat(life.ticks(at("2026-11-26T16:30"))).isEmpty();
      assertThat(life.ticks(crossed))
          .containsExactly(
              new ApologyDrafted(crossed, DUE, at("2026-12-01T17:00"), 1, Delay.STEP_OVERDUE));
      assertThat(requireNonNull(clock(life).unsigned()).proposedAt())
          .isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void drafts_once_for_a_promise_and_no_more_once_it_is_signed() {
      var life = Samples.aClaimedDossier();
      life.ticks(crossed);
      assertThat(life.ticks(at("2026-11-27T09:00"))).isEmpty();
      life.does(to("2026-12-01", at("2026-11-27T09:00")));
      assertThat(clock(life).unsigned()).isNull();
      assertThat(life.ticks(at("2026-12-01T16:00"))).noneMatch(it -> it instanceof ApologyDrafted);
    }

    @Test
    void sees_at_once_that_too_much_is_left_after_a_step_back() {
      var friday = at("2026-11-27T15:00");
      var life = Samples.aDossierAtTheLastStep().does(new Return(MINH, friday, 1, BOX));
      assertThat(life.ticks(friday))
          .containsExactly(
              new ApologyDrafted(friday, DUE, at("2026-12-02T17:00"), 1, Delay.STEPS_TOO_LONG));
    }

    @Test
    void is_silent_while_every_step_is_in_time() {
      var life = Samples.aDossierAtTheLastStep();
      assertThat(life.ticks(at("2026-11-25T16:59"))).noneMatch(it -> it instanceof ApologyDrafted);
    }
  }

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
      var set = new RuleSet("nd118-2025", LocalDate.EPOCH, rule);
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
      var set = new RuleSet("nd118-2025", LocalDate.EPOCH, AfterSupplement.EXTEND);
      assertThat(reactions(life, set)).contains(new StepAssigned(CAME, 1, at("2026-11-30T11:00")));
    }

    @Test
    void is_kept_by_a_dossier_that_was_accepted_under_it() {
      var life = Samples.aClaimedDossier().does(new RequestSupplement(LAN, ASKED, BOX));
      var kept = new RuleSet("nd118-2025", LocalDate.parse("2025-07-01"), AfterSupplement.RESTART);
      var next = new RuleSet("next", LocalDate.parse("2026-01-01"), AfterSupplement.EXTEND);
      var facts = reactions(life, next, kept);
      assertThat(requireNonNull(((ProcessingResumed) facts.getFirst()).promise()).dueAt())
          .isEqualTo(at("2026-12-03T17:00"));
    }

    @Test
    void is_that_of_the_day_of_acceptance() {
      var old = new RuleSet("old", LocalDate.parse("2025-07-01"), AfterSupplement.RESTART);
      var anew = new RuleSet("new", LocalDate.parse("2026-11-25"), AfterSupplement.EXTEND);
      var sets = new RuleSets(List.of(anew, old));
      assertThat(sets.inForce(at("2026-11-24T23:59"))).isEqualTo(old);
      assertThat(sets.inForce(at("2026-11-25T00:00"))).isEqualTo(anew);
      assertThat(sets.inForce(at("2020-01-01T00:00"))).isEqualTo(old);
      assertThat(sets.keptBy(null, NINE)).isEqualTo(anew);
    }
  }

  @Nested
  class A_result_at_the_desk {

    @Test
    void is_recalled_before_it_is_handed_over_and_the_promise_stands() {
      var life = Samples.aDossierWithResult().does(new Recall(LEADER, TEN, 2, BOX));
      assertThat(life.stated().reversed().subList(0, 2))
          .containsExactly(
              new StepAssigned(TEN, 2, at("2026-11-25T17:00")),
              new ResultRecalled(TEN, "lanhdao", 2, BOX));
      assertThat(clock(life).dueAt()).isEqualTo(DUE);
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
      assertThat(clock(life).dueAt()).as("days are not moved").isEqualTo(DUE);
    }

    @Test
    void has_its_result_on_the_next_working_day_where_it_was_to_be_the_same() {
      var limit = new Limit(BigDecimal.ZERO, Limit.Unit.SAME_DAY);
      var promise = Facts.promise(TimeLimit.sameDay(), halfPastThree);
      var life =
          new Life()
              .hears(
                  halfPastThree, submitted(halfPastThree), accepted(halfPastThree, limit, promise));
      assertThat(clock(life).dueAt()).isEqualTo(at("2026-11-26T17:00"));
      var begun = (DossierTransferred) life.stated().getFirst();
      assertThat(begun.agency()).isEqualTo(WARD);
      assertThat(begun.steps().stream().mapToInt(Step::budgetMinutes).sum()).isEqualTo(480);
    }
  }

  /** DOMAIN §3.4: the flow says what holds. */
  @Nested
  class Another_agency_that_is_asked {

    private final Instant friday = at("2026-11-27T10:00");

    @Test
    void stops_the_clock_where_its_time_does_not_count_and_gives_back_what_was_left() {
      var life = Samples.aVerifyingDossier();
      assertThat(life.ticks(at("2026-11-30T17:00"))).isEmpty();
      life.does(new AnswerConsultation(LAN, friday, BOX));
      var facts = life.stated().reversed().subList(0, 4).reversed();
      assertThat(facts.getFirst()).isEqualTo(new ConsultationAnswered(friday, 1, "canbo1", BOX));
      assertThat(((ProcessingResumed) facts.get(1)).stood())
          .isEqualTo(new Standstill(Standstill.Why.CONSULTATION, TEN, friday));
      assertThat(facts.subList(2, 4))
          .containsExactly(
              new StepAssigned(friday, 1, at("2026-12-01T11:05")),
              new StepClaimed(friday, 1, "canbo1"));
      assertThat(clock(life).dueAt()).isEqualTo(at("2026-12-02T17:00"));
    }

    @Test
    void leaves_the_clock_running_where_nobody_says_otherwise() {
      var life = Samples.aConsultingDossier();
      assertThat(life.ticks(at("2026-11-26T11:01")))
          .contains(new StepOverdue(at("2026-11-26T11:01"), 1, at("2026-11-26T11:00")));
      life.does(new AnswerConsultation(LEADER, friday, BOX));
      assertThat(life.last()).isEqualTo(new ConsultationAnswered(friday, 1, "lanhdao", BOX));
      assertThat(clock(life).dueAt()).isEqualTo(DUE);
    }

    @Test
    void consents_by_silence_where_the_flow_says_so_and_work_goes_on_by_itself() {
      var life = new Life().hears(NINE, submitted(NINE, "1.013225", BOX), accepted(NINE));
      life.does(new Claim(LAN, TEN), new Complete(LAN, TEN), new Claim(LAN, TEN));
      life.does(new Complete(LAN, TEN), new Claim(LAN, TEN), Samples.asking(LAN, null));
      var past = at("2026-12-07T17:00").plusMillis(1);
      assertThat(life.ticks(past)).contains(new ConsultationTimedOut(past, 3, true));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
    }

    @Test
    void is_said_to_be_silent_once_where_silence_says_nothing() {
      var life = Samples.aVerifyingDossier();
      var past = at("2026-11-30T17:00").plusMillis(1);
      assertThat(life.ticks(past)).containsExactly(new ConsultationTimedOut(past, 1, false));
      assertThat(life.ticks(at("2026-12-20T08:00"))).isEmpty();
      assertThat(life.now().own()).isInstanceOf(Routing.Consulting.class);
    }

    @Test
    void answers_by_a_day_to_come() {
      var today = LocalDate.parse("2026-11-25");
      assertThat(Samples.aClaimedDossier().asked(Samples.asking(LAN, today)))
          .isEqualTo(Decision.reject(new Rejection.NotAhead()));
    }

    @Test
    void may_be_the_cause_of_an_apology() {
      var life = Samples.aVerifyingDossier().does(to("2026-12-11", TEN));
      assertThat(life.now().own()).isInstanceOf(Routing.Consulting.class);
      assertThat(clock(life).dueAt()).isEqualTo(at("2026-12-11T17:00"));
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

  /** DOMAIN §10.2, 4 and 9. */
  @Nested
  class A_changed_calendar {

    private static Decision adopted(Life life, String dayOff) {
      var off =
          new SpecialDay(
              LocalDate.parse(dayOff), SpecialDay.Kind.OFF, "Nghỉ bù", SpecialDay.Status.OFFICIAL);
      var more = Holidays.vietnam().and(Holidays.of("more", List.of(off)));
      return new Desk(Calendars.under(more), Flows.RULES)
          .decide(life.now(), new AdoptCalendar(LEADER, TEN, BOX));
    }

    private static CalendarChanged changed(Life life, String dayOff) {
      return (CalendarChanged) ((Decision.Accepted) adopted(life, dayOff)).facts().getFirst();
    }

    @Test
    void moves_a_promise_by_a_fact_that_says_old_new_and_why() {
      var fact = changed(Samples.aClaimedDossier(), "2026-11-27");
      assertThat(fact.dueBefore()).isEqualTo(DUE);
      assertThat(fact.promise().dueAt()).isEqualTo(at("2026-12-01T17:00"));
      assertThat(fact.promise().calendar()).isNotEqualTo(fact.calendarBefore()).contains("more");
      assertThat(fact.promise().ledger()).extracting(Promise.Line::note).contains("Nghỉ bù");
      assertThat(fact.reason()).isEqualTo(BOX);
    }

    @Test
    void is_counted_through_every_stretch_in_which_the_clock_stood() {
      assertThat(changed(Samples.aDossierWithItsSupplement(), "2026-12-01").promise().dueAt())
          .isEqualTo(at("2026-12-04T17:00"));
    }

    @Test
    void leaves_the_day_that_a_leader_has_named() {
      var fact = changed(Samples.aRescheduledDossier(), "2026-11-27");
      assertThat(fact.promise().dueAt()).isEqualTo(at("2026-12-11T17:00"));
      assertThat(fact.originalDueAt()).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void is_not_adopted_twice() {
      assertThat(Samples.aClaimedDossier().asked(new AdoptCalendar(LEADER, TEN, BOX)))
          .isInstanceOfSatisfying(
              Decision.Rejected.class,
              it -> assertThat(it.why()).isInstanceOf(Rejection.CalendarUnchanged.class));
    }
  }
}
