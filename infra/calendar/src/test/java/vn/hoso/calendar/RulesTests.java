package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoso.calendar.Moments.OFFICE;
import static vn.hoso.calendar.Moments.POLICE;
import static vn.hoso.calendar.Moments.at;
import static vn.hoso.calendar.Moments.local;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of DOMAIN §2.4 and §3 that the worked examples leave out. */
class RulesTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T15:00, 2026-11-18T17:00",
    "2026-11-18T15:01, 2026-11-19T17:00",
    "2026-11-18T07:00, 2026-11-18T17:00",
    "2026-11-20T15:20, 2026-11-23T17:00",
    "2026-11-21T09:00, 2026-11-23T17:00",
    "2026-08-28T15:20, 2026-09-03T17:00",
  })
  void a_same_day_procedure_received_after_three_ends_on_the_next_working_day(
      String received, String due) {
    assertThat(local(OFFICE.due(TimeLimit.sameDay(), at(received)).at())).isEqualTo(due);
  }

  @Test
  void the_ledger_names_the_three_o_clock_rule() {
    assertThat(Moments.told(OFFICE.due(TimeLimit.sameDay(), at("2026-11-23T15:20"))))
        .containsExactly(
            "AFTER_1500 2026-11-23T15:20..2026-11-25T08:00",
            "HOLIDAY 2026-11-24T00:00..2026-11-25T00:00 Ngày Văn hóa Việt Nam",
            "COUNTED 2026-11-25T00:00..2026-11-26T00:00 1d 480m");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T09:00, 2026-11-18T17:00",
    "2026-11-18T15:00, 2026-11-18T17:00",
    "2026-11-18T15:20, 2026-11-19T08:00",
    "2026-11-20T18:00, 2026-11-23T08:00",
    "2026-11-21T09:00, 2026-11-23T17:00",
  })
  void a_transfer_goes_the_same_day_or_first_thing_on_the_next(String received, String by) {
    assertThat(local(OFFICE.transferBy(at(received)))).isEqualTo(by);
  }

  @Test
  void three_o_clock_does_not_move_a_promise_in_days() {
    TimeLimit limit = TimeLimit.workingDays(3);
    assertThat(OFFICE.due(limit, at("2026-11-18T15:20")).at())
        .isEqualTo(OFFICE.due(limit, at("2026-11-18T14:50")).at());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T07:00, 2026-11-18T11:00",
    "2026-11-18T11:30, 2026-11-18T15:30",
    "2026-11-18T12:30, 2026-11-18T16:00",
    "2026-11-18T14:00, 2026-11-18T17:00",
    "2026-11-18T17:00, 2026-11-19T11:00",
    "2026-11-20T18:00, 2026-11-23T11:00",
    "2026-11-21T10:00, 2026-11-23T11:00",
  })
  void hours_start_at_the_first_working_minute_and_stop_at_closing(String start, String due) {
    assertThat(local(OFFICE.due(TimeLimit.hours(3), at(start)).at())).isEqualTo(due);
  }

  @Test
  void the_ledger_tells_that_counting_waited_for_the_opening() {
    assertThat(Moments.told(OFFICE.due(TimeLimit.hours(2), at("2026-11-20T18:00"))))
        .containsExactly(
            "SNAPPED_TO_OPENING 2026-11-20T18:00..2026-11-23T08:00",
            "WEEKEND 2026-11-21T00:00..2026-11-23T00:00",
            "COUNTED 2026-11-23T08:00..2026-11-23T10:00 120m");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, HOUR, 2026-11-18T10:30",
    "1.5, WORKING_DAY, 2026-11-20T17:00",
    "1.5, CALENDAR_DAY, 2026-11-20T17:00",
    "1, MONTH, 2026-12-18T17:00",
    "1.5, MONTH, 2027-01-04T17:00",
  })
  void a_broken_limit_follows_the_documented_rule(
      BigDecimal value, TimeLimit.Unit unit, String due) {
    TimeLimit limit = new TimeLimit(value, unit);
    assertThat(local(OFFICE.due(limit, at("2026-11-18T09:00")).at())).isEqualTo(due);
  }

  @Test
  void a_broken_working_day_is_exact_by_hours() {
    TimeLimit limit = new TimeLimit(new BigDecimal("1.5"), TimeLimit.Unit.WORKING_DAY);
    DueDate due = OFFICE.due(limit, at("2026-11-18T09:00"), CountingMethod.HOUR);
    assertThat(local(due.at())).isEqualTo("2026-11-19T14:00");
  }

  @Test
  void a_month_ends_on_the_last_day_of_a_shorter_one() {
    DueDate due = OFFICE.due(TimeLimit.months(1), at("2025-03-31T09:00"));
    assertThat(due.ledger()).extracting(LedgerLine::lastDay).contains(LocalDate.of(2025, 4, 30));
    assertThat(local(due.at())).isEqualTo("2025-05-05T17:00");
  }

  @Test
  void nearly_two_months_are_not_longer_than_two() {
    TimeLimit nearlyTwo = new TimeLimit(new BigDecimal("1.99"), TimeLimit.Unit.MONTH);
    assertThat(local(OFFICE.due(nearlyTwo, at("2025-01-28T09:00")).at()))
        .isEqualTo("2025-03-28T17:00");
  }

  @Test
  void a_limit_is_above_zero_and_written_plainly() {
    assertThat(new TimeLimit(new BigDecimal("30.0"), TimeLimit.Unit.CALENDAR_DAY))
        .isEqualTo(TimeLimit.calendarDays(30))
        .hasToString("TimeLimit[value=30, unit=CALENDAR_DAY]");
    assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.hours(0));
    assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.months(4000));
  }

  @Test
  void police_hours_count_on_saturday_morning_but_it_is_no_working_day() {
    assertThat(local(POLICE.due(TimeLimit.hours(3), at("2026-11-20T16:00")).at()))
        .isEqualTo("2026-11-21T10:00");
    DueDate days = POLICE.due(TimeLimit.workingDays(1), at("2026-11-20T16:00"));
    assertThat(local(days.at())).isEqualTo("2026-11-23T17:00");
    assertThat(Moments.told(days)).contains("HALF_DAY 2026-11-21T00:00..2026-11-22T00:00");
  }

  @Test
  void police_are_closed_on_the_saturdays_of_a_break_and_work_a_make_up_day_whole() {
    assertThat(POLICE.isOpen(at("2026-02-14T09:00"))).isFalse();
    assertThat(POLICE.isOpen(at("2026-08-22T16:00"))).isTrue();
    assertThat(POLICE.isOpen(at("2026-11-21T16:00"))).isFalse();
  }

  @Test
  void a_pause_gives_its_working_time_back() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(5), at("2026-11-10T09:00"));
    DueDate later = OFFICE.resume(due, at("2026-11-12T15:00"), at("2026-11-16T10:00"));

    assertThat(local(due.at())).isEqualTo("2026-11-17T17:00");
    assertThat(local(later.at())).isEqualTo("2026-11-19T12:00");
    assertThat(Moments.told(later))
        .contains("PAUSED 2026-11-12T15:00..2026-11-16T10:00 720m")
        .startsWith(Moments.told(due).toArray(String[]::new));
    assertThat(OFFICE.count(later.dueSoonAt(), later.at()))
        .isEqualTo(OFFICE.count(due.dueSoonAt(), due.at()));
  }

  @Test
  void a_pause_over_a_weekend_changes_nothing_and_so_does_one_after_the_due_date() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(2), at("2026-11-13T09:00"));
    assertThat(OFFICE.resume(due, at("2026-11-13T17:00"), at("2026-11-15T20:00")).at())
        .isEqualTo(due.at());
    assertThat(OFFICE.resume(due, at("2026-11-19T09:00"), at("2026-11-20T09:00"))).isEqualTo(due);
  }

  @Test
  void a_complete_supplement_restarts_the_whole_time() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(3), at("2026-11-10T09:00"));
    DueDate anew = OFFICE.restart(due, at("2026-11-11T10:00"), at("2026-11-16T14:00"));

    assertThat(local(anew.at())).isEqualTo("2026-11-19T17:00");
    assertThat(anew.startedAt()).isEqualTo(at("2026-11-16T14:00"));
    assertThat(Moments.told(anew))
        .first()
        .isEqualTo("RESTARTED 2026-11-11T10:00..2026-11-16T14:00");
  }

  @Test
  void a_rescheduled_date_ends_at_closing_of_a_day_that_is_worked() {
    DueDate due = OFFICE.due(TimeLimit.workingDays(3), at("2026-11-10T09:00"));
    DueDate later = OFFICE.reschedule(due, LocalDate.parse("2026-11-19"));
    DueDate saturday = OFFICE.reschedule(due, LocalDate.parse("2026-11-21"));

    assertThat(local(later.at())).isEqualTo("2026-11-19T17:00");
    assertThat(Moments.told(later))
        .startsWith(Moments.told(due).toArray(String[]::new))
        .last()
        .isEqualTo("RESCHEDULED 2026-11-13T17:00..2026-11-20T00:00");
    assertThat(local(saturday.at())).isEqualTo("2026-11-23T17:00");
    assertThat(Moments.told(saturday))
        .last()
        .isEqualTo("ROLLED_FORWARD 2026-11-21T00:00..2026-11-23T17:00");
  }

  @Test
  void a_shift_adds_the_days_that_went_by_and_rolls_forward() {
    DueDate days = OFFICE.due(TimeLimit.workingDays(3), at("2026-11-10T09:00"));
    DueDate later = OFFICE.shift(days, at("2026-11-11T10:00"), at("2026-11-13T09:00"));
    DueDate hours = OFFICE.due(TimeLimit.hours(4), at("2026-11-10T09:00"));
    DueDate nextDay = OFFICE.shift(hours, at("2026-11-10T10:00"), at("2026-11-11T12:30"));

    assertThat(local(days.at())).isEqualTo("2026-11-13T17:00");
    assertThat(local(later.at())).as("15/11 is a Sunday").isEqualTo("2026-11-16T17:00");
    assertThat(local(nextDay.at())).isEqualTo("2026-11-11T16:30");
    assertThat(OFFICE.shift(days, at("2026-11-11T10:00"), at("2026-11-11T10:00"))).isEqualTo(days);
  }

  @Test
  void what_is_received_after_three_is_worked_on_from_the_next_opening() {
    assertThat(OFFICE.transferFrom(at("2026-11-11T15:00"))).isEqualTo(at("2026-11-11T15:00"));
    assertThat(local(OFFICE.transferFrom(at("2026-11-11T15:01")))).isEqualTo("2026-11-12T08:00");
    assertThat(local(OFFICE.transferFrom(at("2026-11-13T16:00")))).isEqualTo("2026-11-16T08:00");
  }

  @Test
  void the_supplement_window_is_fifteen_days_rolled_forward() {
    assertThat(local(OFFICE.supplementWindow(at("2026-11-09T09:00"), null).at()))
        .isEqualTo("2026-11-25T17:00");
  }

  @Test
  void the_supplement_window_is_as_long_as_sector_law_says_where_it_says_so() {
    assertThat(local(OFFICE.supplementWindow(at("2026-11-09T09:00"), 30).at()))
        .isEqualTo("2026-12-09T17:00");
  }

  @ParameterizedTest(name = "{0} wd: {2}")
  @CsvSource({
    "10, 2026-11-12T15:36, 20 % of 87 hours before",
    "3, 2026-11-05T08:00, a working day before",
    "1, 2026-11-03T08:30, at half time",
  })
  void the_warning_comes_in_time(int days, String warning, String why) {
    DueDate due = OFFICE.due(TimeLimit.workingDays(days), at("2026-11-02T09:00"));
    assertThat(local(due.dueSoonAt())).as(why).isEqualTo(warning);
  }

  @Test
  void what_is_left_is_counted_in_working_time() {
    DueDate due = OFFICE.due(TimeLimit.hours(8), at("2026-11-18T14:00"));
    assertThat(OFFICE.remaining(at("2026-11-18T16:00"), due.at())).isEqualTo(Duration.ofHours(6));
    assertThat(OFFICE.remaining(at("2026-11-19T15:00"), due.at())).isEqualTo(Duration.ofHours(-1));
    assertThat(due.overdueAt(due.at())).isFalse();
    assertThat(due.overdueAt(due.at().plusSeconds(1))).isTrue();
  }
}
