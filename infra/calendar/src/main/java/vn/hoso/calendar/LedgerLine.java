package vn.hoso.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One reason why a due date is where it is: a stretch of local time, end exclusive, and what it
 * gave.
 *
 * @param days days counted towards the limit, by the day method
 * @param minutes working minutes counted; for a pause, those given back
 * @param note the name of a holiday or make-up day, else empty
 */
public record LedgerLine(
    LocalDateTime from, LocalDateTime to, Reason reason, int days, long minutes, String note) {

  /** Why a stretch of time counts or does not. */
  public enum Reason {
    /** Counts towards the limit. */
    COUNTED,
    /** Counts although it is a weekend; the note names what it makes up for. */
    MAKE_UP,
    /** Not counted: Saturday or Sunday. */
    WEEKEND,
    /** Not counted: named in the note. */
    HOLIDAY,
    /** Not counted as a day: the office works a few hours only. */
    HALF_DAY,
    /** The day of receipt is not counted (Civil Code 2015 art. 147). */
    FIRST_DAY_EXCLUDED,
    /** A same-day procedure received after 15:00 moves to the next working day. */
    AFTER_1500,
    /** Received outside working hours, so counting begins at the next opening. */
    SNAPPED_TO_OPENING,
    /** The last day is a day off, so the term ends on the next working day (art. 148). */
    ROLLED_FORWARD,
    /** The clock stood still; its working time was added to the due date. */
    PAUSED,
    /** The whole time began anew when the supplement was complete (NĐ 118/2025 art. 19(5)). */
    RESTARTED,
    /** Promised anew with an apology (NĐ 118/2025 art. 19(6)). */
    RESCHEDULED,
    /** The calendar was changed, so the promise was counted again. */
    RECOUNTED;

    /** Whether such a stretch uses up the limit. */
    public boolean counts() {
      return this == COUNTED || this == MAKE_UP;
    }
  }

  /** The date it begins on. */
  public LocalDate firstDay() {
    return from.toLocalDate();
  }

  /** The last date it reaches into; one that ends at midnight does not reach the next. */
  public LocalDate lastDay() {
    return to.isAfter(from) ? to.minusNanos(1).toLocalDate() : firstDay();
  }

  static LedgerLine between(LocalDateTime from, LocalDateTime to, Reason reason) {
    return new LedgerLine(from, to, reason, 0, 0, "");
  }

  static LedgerLine wholeDay(LocalDate date, Reason reason, String note) {
    return new LedgerLine(date.atStartOfDay(), date.plusDays(1).atStartOfDay(), reason, 0, 0, note);
  }

  LedgerLine giving(int days, long minutes) {
    return new LedgerLine(from, to, reason, days, minutes, note);
  }

  boolean runsOnInto(LedgerLine next) {
    return reason == next.reason && to.equals(next.from);
  }

  /** A line for the whole run that begins here and ends with {@code last}. */
  LedgerLine through(LedgerLine last, int days, long minutes) {
    String names = note.equals(last.note) ? note : note + " – " + last.note;
    return new LedgerLine(from, last.to, reason, days, minutes, names);
  }
}
