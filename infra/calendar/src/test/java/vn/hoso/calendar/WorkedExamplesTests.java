package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.calendar.Moments.OFFICE;
import static vn.hoso.calendar.Moments.at;
import static vn.hoso.calendar.Moments.local;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of DOMAIN §3.3, row by row: 8:00–12:00 / 13:00–17:00, holidays of §3.6. */
class WorkedExamplesTests {

  @ParameterizedTest(name = "{0}, {1} wd: {4}")
  @CsvSource({
    "2026-04-24T14:00, 3, 2026-05-04T14:00, 2026-05-04T17:00, 27/4 compensates; 30/4–1/5 off",
    "2026-02-12T09:00, 5, 2026-02-26T09:00, 2026-02-26T17:00, Tết 16–20/2",
    "2026-08-20T10:30, 3, 2026-08-24T10:30, 2026-08-24T17:00, Sat 22/8 is a make-up day",
    "2026-08-28T14:50, 1, 2026-09-03T14:50, 2026-09-03T17:00, 31/8–2/9 off",
    "2026-08-28T15:20, 1, 2026-09-03T15:20, 2026-09-03T17:00, 31/8–2/9 off",
    "2026-11-23T16:59, 1, 2026-11-25T16:59, 2026-11-25T17:00, 24/11 is the new holiday",
    "2025-04-25T16:00, 2, 2025-04-28T16:00, 2025-04-28T17:00, Sat 26/4 is a make-up day",
    "2027-02-03T08:00, 7, 2027-02-18T17:00, 2027-02-19T17:00, work starts exactly at opening",
  })
  void working_days_by_both_methods(
      String received, int days, String byHours, String byDays, String why) {
    TimeLimit limit = TimeLimit.workingDays(days);

    DueDate hours = OFFICE.due(limit, at(received), CountingMethod.HOUR);
    DueDate wholeDays = OFFICE.due(limit, at(received));

    assertThat(local(hours.at())).as(why).isEqualTo(byHours);
    assertThat(local(wholeDays.at())).as(why).isEqualTo(byDays);
    assertThat(Moments.minutes(hours)).isEqualTo(days * 480L);
    assertThat(Moments.days(wholeDays)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-20T10:00, 2026-08-30, 2026-09-03T17:00",
    "2026-02-06T10:00, 2026-02-16, 2026-02-23T17:00",
  })
  void ten_calendar_days_roll_forward(String received, String landing, String due) {
    DueDate promise = OFFICE.due(TimeLimit.calendarDays(10), at(received));

    assertThat(local(promise.at())).isEqualTo(due);
    assertThat(promise.ledger())
        .last()
        .satisfies(
            line -> {
              assertThat(line.reason()).isEqualTo(LedgerLine.Reason.ROLLED_FORWARD);
              assertThat(line.firstDay()).hasToString(landing);
            });
  }

  @ParameterizedTest
  @CsvSource({"2025, 250", "2026, 249", "2027, 249"})
  void working_days_of_a_year(int year, long days) {
    LocalDate january = LocalDate.of(year, 1, 1);
    assertThat(OFFICE.workingDays(january, january.plusYears(1).minusDays(1))).isEqualTo(days);
  }

  @Test
  void the_ledger_of_the_day_method_tells_every_day() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(3), at("2026-04-24T14:00"));

    assertThat(Moments.told(due))
        .containsExactly(
            "FIRST_DAY_EXCLUDED 2026-04-24T14:00..2026-04-25T00:00",
            "WEEKEND 2026-04-25T00:00..2026-04-27T00:00",
            "HOLIDAY 2026-04-27T00:00..2026-04-28T00:00 Nghỉ bù Giỗ Tổ Hùng Vương",
            "COUNTED 2026-04-28T00:00..2026-04-30T00:00 2d 960m",
            "HOLIDAY 2026-04-30T00:00..2026-05-02T00:00 Ngày Chiến thắng – Ngày Quốc tế Lao động",
            "WEEKEND 2026-05-02T00:00..2026-05-04T00:00",
            "COUNTED 2026-05-04T00:00..2026-05-05T00:00 1d 480m");
  }

  @Test
  void the_ledger_of_the_hour_method_tells_every_day() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(3), at("2026-08-20T10:30"), CountingMethod.HOUR);

    assertThat(Moments.told(due))
        .containsExactly(
            "COUNTED 2026-08-20T10:30..2026-08-20T17:00 330m",
            "COUNTED 2026-08-21T08:00..2026-08-21T17:00 480m",
            "MAKE_UP 2026-08-22T08:00..2026-08-22T17:00 480m Ngày làm bù cho thứ Hai 31/08/2026",
            "WEEKEND 2026-08-23T00:00..2026-08-24T00:00",
            "COUNTED 2026-08-24T08:00..2026-08-24T10:30 150m");
  }

  @Test
  void the_ledger_of_calendar_days_tells_the_landing_and_the_way_forward() {
    DueDate due = OFFICE.due(TimeLimit.calendarDays(10), at("2026-08-20T10:00"));

    assertThat(Moments.told(due))
        .containsExactly(
            "FIRST_DAY_EXCLUDED 2026-08-20T10:00..2026-08-21T00:00",
            "COUNTED 2026-08-21T00:00..2026-08-31T00:00 10d 3360m",
            "WEEKEND 2026-08-30T00:00..2026-08-31T00:00",
            "HOLIDAY 2026-08-31T00:00..2026-09-03T00:00 Nghỉ hoán đổi dịp Quốc khánh"
                + " (làm bù thứ Bảy 22/08/2026) – Quốc khánh",
            "ROLLED_FORWARD 2026-08-30T00:00..2026-09-03T17:00");
  }
}
