package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.calendar.SpecialDay;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.OpenCorrection;

/** A promise when the calendar it was counted by changes: DOMAIN §10.2, 4 and 9. */
class CalendarChangeTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  /** DOMAIN §10.2, 4 and 9. */
  @Nested
  class A_changed_calendar {

    private static Calendars withDayOff(String day) {
      var off =
          new SpecialDay(
              LocalDate.parse(day), SpecialDay.Kind.OFF, "Nghỉ bù", SpecialDay.Status.OFFICIAL);
      var more = Holidays.vietnam().and(Holidays.of("more", List.of(off)));
      return Calendars.under(more).remembering(List.of(CALENDARS));
    }

    private static Decision adopted(Life life, String dayOff) {
      return new Desk(withDayOff(dayOff), Flows.RULES)
          .decide(life.now(), new AdoptCalendar(LEADER, TEN, BOX));
    }

    /** Every state, every command: budgets, windows, forecasts and alarms stay where they were. */
    @Test
    void moves_nothing_of_an_open_dossier_until_a_leader_adopts_it() {
      var changed = withDayOff("2026-11-26");
      var desk = new Desk(changed, Flows.RULES);
      Samples.inEveryState()
          .forEach(
              (state, life) -> {
                for (var actor : List.of(LAN, MINH, LEADER)) {
                  Samples.everyCommand().stream()
                      .map(it -> it.apply(actor))
                      .filter(it -> !(it instanceof AdoptCalendar || it instanceof OpenCorrection))
                      .forEach(
                          it ->
                              assertThat(desk.decide(life.now(), it))
                                  .as(state + ": " + it)
                                  .isEqualTo(Life.DESK.decide(life.now(), it)));
                }
                assertThat(new Timers(changed).next(life.now()))
                    .as(state)
                    .isEqualTo(Life.TIMERS.next(life.now()));
                var later = at("2026-11-27T08:00");
                assertThat(new Timers(changed).tick(life.now(), later))
                    .as(state)
                    .isEqualTo(Life.TIMERS.tick(life.now(), later));
              });
    }

    @Test
    void does_not_move_what_begins_anew_after_a_supplement_either() {
      var came = supplement(at("2026-11-25T15:00"));
      var now = Samples.aDossierAwaitingSupplement().now();
      var heard = now.with(now.heard().hear(came));
      assertThat(
              new Reactions(Flows.PROCESSES, withDayOff("2026-11-26"), Flows.RULES)
                  .to(came, heard, came.at()))
          .isEqualTo(
              new Reactions(Flows.PROCESSES, CALENDARS, Flows.RULES).to(came, heard, came.at()));
    }

    @Test
    void counts_the_budgets_of_steps_from_the_moment_it_was_adopted() {
      var desk = new Desk(withDayOff("2026-11-26"), Flows.RULES);
      var life = Samples.aClaimedDossier();
      var four = at("2026-11-25T16:00");
      assertThat(((Decision.Accepted) desk.decide(life.now(), new Complete(LAN, four))).facts())
          .contains(new StepAssigned(four, 2, at("2026-11-26T14:00")));
      var moved = life.now().with(Routing.evolve(life.now().own(), changed(life, "2026-11-26")));
      assertThat(((Decision.Accepted) desk.decide(moved, new Complete(LAN, four))).facts())
          .contains(new StepAssigned(four, 2, at("2026-11-27T14:00")));
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
