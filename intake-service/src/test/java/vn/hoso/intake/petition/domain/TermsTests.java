package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;

/** The clocks of the 766 formula sheet, counted by hand on a printed calendar. */
class TermsTests {

  private static final WorkingCalendar HANOI = Calendars.vietnam().of("H26.12");

  /**
   * The first day is not counted; each ends when the office closes. 24/11/2026 is the new holiday;
   * Tết Bính Ngọ is 16–20/2/2026; 22/8/2026 is a Saturday of work for 31/8; Tết Đinh Mùi is
   * 4–10/2/2027; 27/4, 30/4 and 1/5/2026 are off.
   */
  @ParameterizedTest(name = "sent {0}")
  @CsvSource({
    "2026-11-02T09:00, 2026-11-04, 2026-11-09, 2026-11-23", // no day off between
    "2026-11-20T08:00, 2026-11-25, 2026-11-30, 2026-12-14", // Friday before the holiday
    "2026-11-23T16:59, 2026-11-26, 2026-12-01, 2026-12-15", // the day before it
    "2026-11-24T10:00, 2026-11-26, 2026-12-01, 2026-12-15", // on it: the next day is the first
    "2026-11-21T22:15, 2026-11-25, 2026-11-30, 2026-12-14", // Saturday night
    "2026-02-12T09:00, 2026-02-23, 2026-02-26, 2026-03-12", // two days before Tết begins
    "2026-02-18T01:00, 2026-02-24, 2026-02-27, 2026-03-13", // in the night of Tết
    "2026-08-20T10:30, 2026-08-22, 2026-08-26, 2026-09-14", // a Saturday that is worked
    "2026-04-24T14:00, 2026-04-29, 2026-05-06, 2026-05-20", // three days off in a fortnight
    "2027-02-03T08:00, 2027-02-12, 2027-02-17, 2027-03-03", // the day before Tết Đinh Mùi
  })
  void all_clocks_end_on_these_days(
      LocalDateTime sent, LocalDate refuse, LocalDate ask, LocalDate handle) {
    var clocks = Terms.from(at(sent), HANOI);

    assertThat(clocks.since()).isEqualTo(at(sent));
    assertThat(clocks.refuseBy()).isEqualTo(at(refuse.atTime(17, 0)));
    assertThat(clocks.askBy()).isEqualTo(at(ask.atTime(17, 0)));
    assertThat(clocks.handleBy()).isEqualTo(at(handle.atTime(17, 0)));
  }

  @ParameterizedTest(name = "answered {0}")
  @CsvSource({
    "2026-12-02T14:15, 2026-12-04",
    "2026-11-23T08:00, 2026-11-26",
    "2026-02-13T16:00, 2026-02-24",
    "2026-08-21T09:00, 2026-08-24",
  })
  void publication_has_two_working_days(LocalDateTime answered, LocalDate last) {
    assertThat(Terms.publishBy(at(answered), HANOI)).isEqualTo(at(last.atTime(17, 0)));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(WorkingCalendar.ZONE).toInstant();
  }
}
