package vn.hoso.bench.micro;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.DueDate;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;

/** A due date with its ledger. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CalendarBenchmark {

  private static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");

  private final WorkingCalendar calendar = Calendars.vietnam().standard();
  private final TimeLimit days = TimeLimit.workingDays(20);
  private final TimeLimit hours = TimeLimit.hours(8);

  @Benchmark
  public DueDate twentyWorkingDays() {
    return calendar.due(days, AT);
  }

  @Benchmark
  public DueDate eightHours() {
    return calendar.due(hours, AT);
  }
}
