package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.LEADER;
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
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Command.AdoptCalendar;

/** A promise when the calendar it was counted by changes: DOMAIN §10.2, 4 and 9. */
class CalendarChangeTests {

  private static final Instant DUE = at("2026-11-30T17:00");

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
