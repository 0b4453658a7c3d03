package vn.hoso.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.calendar.Moments.OFFICE;
import static vn.hoso.calendar.Moments.at;
import static vn.hoso.calendar.Moments.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every day of 2026 against a table of its own, one letter a day: it was drawn from DOMAIN §3.6 and
 * shares nothing with the holidays that the calendar reads.
 */
class YearOf2026Tests {

  private static final char WORK = 'x';
  private static final List<LocalDate> WORKING_DAYS = drawn();

  static List<LocalDate> days() {
    var first = LocalDate.of(2026, 1, 1);
    return first.datesUntil(first.plusYears(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("days")
  void a_day_is_a_working_day_where_the_table_says_so(LocalDate day) {
    assertThat(OFFICE.isWorkingDay(day)).isEqualTo(WORKING_DAYS.contains(day));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 10, 15, 20})
  void a_limit_in_working_days_ends_so_many_days_later_in_the_table(int limit) {
    for (int i = 0; i + limit < WORKING_DAYS.size(); i++) {
      var received = WORKING_DAYS.get(i);
      var due = OFFICE.due(TimeLimit.workingDays(limit), at(received + "T14:00"));

      assertThat(local(due.at()))
          .as("%d working days from %s", limit, received)
          .isEqualTo(WORKING_DAYS.get(i + limit) + "T17:00");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 20})
  void so_many_times_eight_hours_end_at_the_same_time_of_day(int limit) {
    for (int i = 0; i + limit < WORKING_DAYS.size(); i++) {
      var received = WORKING_DAYS.get(i);
      var due =
          OFFICE.due(TimeLimit.workingDays(limit), at(received + "T10:30"), CountingMethod.HOUR);

      assertThat(local(due.at()))
          .as("%d times eight hours from %s", limit, received)
          .isEqualTo(WORKING_DAYS.get(i + limit) + "T10:30");
    }
  }

  private static List<LocalDate> drawn() {
    var days = new ArrayList<LocalDate>();
    for (var line : table().lines().toList()) {
      var month = LocalDate.of(2026, Integer.parseInt(line.substring(0, 2)), 1);
      var letters = line.substring(3);
      for (int i = 0; i < letters.length(); i++) {
        if (letters.charAt(i) == WORK) {
          days.add(month.plusDays(i));
        }
      }
    }
    return days;
  }

  private static String table() {
    try (var file = YearOf2026Tests.class.getResourceAsStream("/year-2026.txt")) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
