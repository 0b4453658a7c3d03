package vn.hoso.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** The hours of each weekday of an office. */
record WorkingWeek(Map<DayOfWeek, Hours> days) {

  /** A day that does not exceed this is a half day: its hours count, it is no working day. */
  private static final int HALF_DAY_MINUTES = 4 * 60;

  WorkingWeek {
    days = Map.copyOf(days);
    if (!whole(days.getOrDefault(DayOfWeek.MONDAY, Hours.NONE))) {
      throw new IllegalArgumentException("Monday must be a whole working day");
    }
  }

  static WorkingWeek weekdays(String blocks) {
    Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        days.put(day, Hours.parse(blocks));
      }
    }
    return new WorkingWeek(days);
  }

  static boolean whole(Hours hours) {
    return hours.minutes() > HALF_DAY_MINUTES;
  }

  Hours on(DayOfWeek day) {
    return days.getOrDefault(day, Hours.NONE);
  }

  /** A make-up day is worked like a Monday. */
  Hours makeUp() {
    return on(DayOfWeek.MONDAY);
  }
}
