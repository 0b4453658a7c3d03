package vn.hoso.platform.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;

/**
 * The holidays and working weeks of a centre, as text that people review.
 *
 * @param number from 1; 0 for the table that came with the program
 * @param holidays days off and make-up days, as {@link Holidays#parse} reads them
 * @param weeks working weeks and who keeps them, as {@link Calendars#read} reads them
 * @param by who put it in force; null for number 0
 */
public record CalendarTable(
    int number, String holidays, String weeks, @Nullable String by, @Nullable Instant at) {

  /** What came with the program. */
  public static final CalendarTable FIRST =
      new CalendarTable(0, Holidays.vietnamText(), Calendars.vietnamWeeks(), null, null);

  /**
   * Ready to count with.
   *
   * @throws vn.hoso.calendar.UnusableCalendarData naming every bad line
   */
  public Calendars calendars() {
    return Calendars.read(weeks, Holidays.parse(holidays));
  }
}
