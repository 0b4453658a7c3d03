package vn.hoso.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.OptionalInt;

/** Adds, takes and counts working minutes, a day at a time. */
record WorkingTime(WorkingCalendar calendar) {

  static int minute(LocalDateTime moment) {
    return moment.get(ChronoField.MINUTE_OF_DAY);
  }

  static LocalDateTime at(LocalDate date, int minute) {
    return date.atStartOfDay().plusMinutes(minute);
  }

  /** The first working minute at or after the given moment. */
  LocalDateTime snap(LocalDateTime moment) {
    LocalDate date = moment.toLocalDate();
    OptionalInt found = calendar.hours(date).snap(minute(moment));
    while (found.isEmpty()) {
      date = date.plusDays(1);
      found = calendar.hours(date).snap(0);
    }
    return at(date, found.getAsInt());
  }

  /** Where the minutes end; at closing time rather than at the next opening. */
  LocalDateTime add(LocalDateTime start, long minutes) {
    if (minutes <= 0) {
      return snap(start);
    }
    LocalDate date = start.toLocalDate();
    int from = minute(start);
    long left = minutes;
    while (true) {
      Hours hours = calendar.hours(date);
      int available = hours.minutesBetween(from, Hours.MIDNIGHT);
      if (left <= available) {
        return at(date, hours.advance(from, left));
      }
      left -= available;
      date = date.plusDays(1);
      from = 0;
    }
  }

  /** Where the minutes begin that end at the given moment. */
  LocalDateTime subtract(LocalDateTime end, long minutes) {
    if (minutes <= 0) {
      return end;
    }
    LocalDate date = end.toLocalDate();
    int to = minute(end);
    long left = minutes;
    while (true) {
      Hours hours = calendar.hours(date);
      int available = hours.minutesBetween(0, to);
      if (left <= available) {
        return at(date, hours.retreat(to, left));
      }
      left -= available;
      date = date.minusDays(1);
      to = Hours.MIDNIGHT;
    }
  }

  /** Working minutes between two moments; negative when they stand the other way round. */
  long count(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return -count(to, from);
    }
    LocalDate last = to.toLocalDate();
    LocalDate date = from.toLocalDate();
    int begin = minute(from);
    long sum = 0;
    while (date.isBefore(last)) {
      sum += calendar.hours(date).minutesBetween(begin, Hours.MIDNIGHT);
      date = date.plusDays(1);
      begin = 0;
    }
    return sum + calendar.hours(last).minutesBetween(begin, minute(to));
  }
}
