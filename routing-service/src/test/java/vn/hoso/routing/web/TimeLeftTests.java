package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.at;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.calendar.SpecialDay;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.routing.domain.DossierClock;
import vn.hoso.routing.domain.Way;

/** A day off is announced while dossiers are under way. */
class TimeLeftTests {

  private static final Calendars WITH_DAY_OFF =
      Calendars.under(
              Holidays.vietnam()
                  .and(
                      Holidays.of(
                          "more",
                          List.of(
                              new SpecialDay(
                                  LocalDate.parse("2026-11-26"),
                                  SpecialDay.Kind.OFF,
                                  "Nghỉ bù",
                                  SpecialDay.Status.OFFICIAL)))))
          .remembering(List.of(CALENDARS));

  private final TimeLeft timeLeft =
      new TimeLeft(WITH_DAY_OFF, Clock.fixed(at("2026-11-25T09:00"), WorkingCalendar.ZONE));

  @Test
  void a_dossier_accepted_before_it_has_the_time_its_clocks_give_it() {
    assertThat(minutes(CALENDARS)).isEqualTo(Duration.ofHours(16).toMinutes());
  }

  @Test
  void a_dossier_accepted_after_it_has_a_day_less() {
    assertThat(minutes(WITH_DAY_OFF)).isEqualTo(Duration.ofHours(8).toMinutes());
  }

  private long minutes(Calendars ofAcceptance) {
    var under = ofAcceptance.of(WARD).reference();
    var at = at("2026-11-25T09:00");
    var clock = new DossierClock(at, null, null, null, null, null, null);
    var way = new Way(WARD, List.of(), clock, List.of(), false, null, List.of(), null, null, under);
    return timeLeft.minutes(way, WARD, at("2026-11-27T09:00"));
  }
}
