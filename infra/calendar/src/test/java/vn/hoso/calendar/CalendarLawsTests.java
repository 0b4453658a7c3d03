package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.calendar.Moments.OFFICE;
import static vn.hoso.calendar.Moments.POLICE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every receipt, every limit and every calendar. */
class CalendarLawsTests {

  private static final int TRIES = 200;
  private static final WorkingCalendar ODD_WEEK =
      new WorkingCalendar(
          "odd", "1", WorkingWeek.weekdays("07:00-11:30 13:30-17:00"), Holidays.vietnam());

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.of(OFFICE, POLICE, ODD_WEEK);
  }

  @Provide
  Arbitrary<Instant> moments() {
    long first = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
    return Arbitraries.longs()
        .between(0, 3L * 365 * 86400)
        .map(s -> Instant.ofEpochSecond(first + s));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    Arbitrary<BigDecimal> values =
        Arbitraries.integers().between(1, 400).map(tenths -> BigDecimal.valueOf(tenths, 1));
    return Combinators.combine(values, Arbitraries.of(TimeLimit.Unit.class)).as(TimeLimit::new);
  }

  @Property(tries = TRIES)
  void a_later_start_is_never_due_earlier(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll @IntRange(max = 20000) int minutes,
      @ForAll("limits") TimeLimit limit,
      @ForAll CountingMethod method) {
    Instant later = start.plus(Duration.ofMinutes(minutes));
    assertThat(calendar.due(limit, later, method).at())
        .isAfterOrEqualTo(calendar.due(limit, start, method).at());
    assertThat(calendar.transferBy(later)).isAfterOrEqualTo(calendar.transferBy(start));
  }

  @Property(tries = TRIES)
  void a_longer_limit_is_never_due_earlier(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll @IntRange(max = 40) int tenths,
      @ForAll CountingMethod method) {
    TimeLimit longer =
        new TimeLimit(limit.value().add(BigDecimal.valueOf(tenths, 1)), limit.unit());
    assertThat(calendar.due(longer, start, method).at())
        .isAfterOrEqualTo(calendar.due(limit, start, method).at());
  }

  @Property(tries = TRIES)
  void one_more_holiday_never_makes_a_due_date_earlier(
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll @IntRange(max = 60) int after,
      @ForAll CountingMethod method) {
    LocalDate date = WorkingCalendar.local(start).toLocalDate().plusDays(after);
    SpecialDay off = new SpecialDay(date, SpecialDay.Kind.OFF, "Nghỉ", SpecialDay.Status.OFFICIAL);
    Holidays more = Holidays.vietnam().and(Holidays.of("more", List.of(off)));
    WorkingCalendar changed = Calendars.under(more).standard();
    assertThat(changed.due(limit, start, method).at())
        .isAfterOrEqualTo(OFFICE.due(limit, start, method).at());
  }

  @Property(tries = TRIES)
  void the_due_moment_lies_in_a_working_block_or_at_its_end(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll CountingMethod method) {
    DueDate due = calendar.due(limit, start, method);
    assertThat(calendar.isOpen(due.at().minus(Duration.ofMinutes(1)))).isTrue();
    assertThat(due.at()).isAfter(start);
    assertThat(due.dueSoonAt()).isBetween(start.minusSeconds(60), due.at());
  }

  @Property(tries = TRIES)
  void adding_and_then_counting_gives_back_the_duration(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll @IntRange(max = 30000) int minutes) {
    Duration work = Duration.ofMinutes(minutes);
    Instant end = calendar.add(start, work);
    assertThat(calendar.count(start, end)).isEqualTo(work);
    assertThat(calendar.count(end, start)).isEqualTo(work.negated());
    assertThat(calendar.count(calendar.subtract(end, work), end)).isEqualTo(work);
  }

  @Property(tries = TRIES)
  void counting_agrees_with_looking_at_every_minute(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll @IntRange(max = 10000) int minutes) {
    Instant from = WorkingCalendar.instant(WorkingCalendar.local(start));
    long open = 0;
    for (int minute = 0; minute < minutes; minute++) {
      open += calendar.isOpen(from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
    }
    assertThat(calendar.count(from, from.plus(Duration.ofMinutes(minutes))).toMinutes())
        .isEqualTo(open);
  }

  @Property(tries = TRIES)
  void the_ledger_sums_up_to_the_limit(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit) {
    DueDate days = calendar.due(limit, start, CountingMethod.DAY);
    DueDate hours = calendar.due(limit, start, CountingMethod.HOUR);
    switch (limit.unit()) {
      case HOUR, WORKING_DAY -> {
        assertThat(Moments.days(days)).isEqualTo((int) limit.days());
        assertThat(Moments.minutes(hours)).isEqualTo(limit.minutes());
      }
      case CALENDAR_DAY -> assertThat(Moments.days(days)).isEqualTo((int) limit.days());
      case SAME_DAY -> assertThat(Moments.days(days)).isOne();
      case MONTH -> assertThat(Moments.days(days)).isGreaterThanOrEqualTo(1);
    }
  }

  @Property(tries = TRIES)
  void the_ledger_leaves_no_day_out_and_is_in_order(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll CountingMethod method) {
    DueDate due = calendar.due(limit, start, method);
    LocalDateTime first = WorkingCalendar.local(start);
    LocalDate last = WorkingCalendar.local(due.at()).toLocalDate();
    assertThat(first.toLocalDate().datesUntil(last.plusDays(1)))
        .allMatch(day -> due.ledger().stream().anyMatch(line -> covers(line, day)));
    assertThat(due.ledger()).noneMatch(line -> line.to().isBefore(line.from()));
    assertThat(due.ledger()).noneMatch(line -> line.lastDay().isAfter(last));
  }

  @Property(tries = TRIES)
  void a_pause_leaves_as_much_working_time_as_there_was(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll @IntRange(max = 5000) int until,
      @ForAll @IntRange(max = 20000) int length) {
    DueDate due = calendar.due(limit, start);
    Instant from = start.plus(Duration.ofMinutes(until));
    Instant to = from.plus(Duration.ofMinutes(length));
    Assume.that(calendar.remaining(from, due.at()).isPositive());

    DueDate later = calendar.resume(due, from, to);

    assertThat(calendar.remaining(to, later.at())).isEqualTo(calendar.remaining(from, due.at()));
    assertThat(later.at()).isAfterOrEqualTo(due.at());
    assertThat(calendar.count(due.at(), later.at())).isEqualTo(calendar.count(from, to));
  }

  private static boolean covers(LedgerLine line, LocalDate day) {
    return !day.isBefore(line.firstDay()) && !day.isAfter(line.lastDay());
  }
}
