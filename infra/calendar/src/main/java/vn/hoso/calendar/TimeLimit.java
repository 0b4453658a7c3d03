package vn.hoso.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How long something may take, as procedures state it.
 *
 * <p>A broken value is exact to the minute where hours are counted; where days are counted a begun
 * day is a whole day, and the broken part of a month is that part of 30 days (Civil Code 2015 art.
 * 146).
 */
public record TimeLimit(BigDecimal value, Unit unit) {

  /** What the value counts; decides the counting method unless one is asked for. */
  public enum Unit {
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    SAME_DAY;

    /** Hours are counted as hours, everything else as days (DOMAIN §3.3). */
    public CountingMethod method() {
      return this == HOUR ? CountingMethod.HOUR : CountingMethod.DAY;
    }
  }

  static final int MINUTES_PER_WORKING_DAY = 8 * 60;

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);
  private static final BigDecimal DAYS_PER_MONTH = BigDecimal.valueOf(30);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(3650);

  public TimeLimit {
    if (unit == Unit.SAME_DAY) {
      value = BigDecimal.ZERO;
    } else if (value.signum() <= 0 || value.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException(
          "a time limit must be above 0 and at most " + LARGEST + ", not " + value.toPlainString());
    }
    value = new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  /** Working hours; fails unless above 0 and at most 3650, as all of these do. */
  public static TimeLimit hours(long value) {
    return new TimeLimit(BigDecimal.valueOf(value), Unit.HOUR);
  }

  /** Working days of eight hours. */
  public static TimeLimit workingDays(long value) {
    return new TimeLimit(BigDecimal.valueOf(value), Unit.WORKING_DAY);
  }

  /** Days, worked or not. */
  public static TimeLimit calendarDays(long value) {
    return new TimeLimit(BigDecimal.valueOf(value), Unit.CALENDAR_DAY);
  }

  /** Months: until the day of the same number, or the last of a shorter month. */
  public static TimeLimit months(long value) {
    return new TimeLimit(BigDecimal.valueOf(value), Unit.MONTH);
  }

  /** By the end of the working day of receipt, after 15:00 by that of the next. */
  public static TimeLimit sameDay() {
    return new TimeLimit(BigDecimal.ZERO, Unit.SAME_DAY);
  }

  /** Working minutes of a limit in hours or working days. */
  long minutes() {
    BigDecimal hours = unit == Unit.HOUR ? value : value.multiply(HOURS_PER_DAY);
    return up(hours.multiply(MINUTES_PER_HOUR));
  }

  /** Days of a limit in hours, working days or calendar days. */
  long days() {
    return unit == Unit.HOUR ? up(value.divide(HOURS_PER_DAY)) : up(value);
  }

  /** The day on which a limit in months ends: the same day of the month, or the month's last. */
  LocalDate monthsAfter(LocalDate start) {
    long whole = value.setScale(0, RoundingMode.DOWN).longValueExact();
    long rest = up(value.remainder(BigDecimal.ONE).multiply(DAYS_PER_MONTH));
    LocalDate end = start.plusMonths(whole).plusDays(rest);
    LocalDate next = start.plusMonths(whole + 1);
    return end.isBefore(next) ? end : next;
  }

  private static long up(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
