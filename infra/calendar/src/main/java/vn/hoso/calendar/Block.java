package vn.hoso.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;

/** A stretch of a day in which an office works, in minutes since midnight. */
record Block(int opens, int closes) {

  Block {
    if (opens >= closes) {
      throw new IllegalArgumentException("a block must close after it opens");
    }
  }

  static Block parse(String text) {
    String[] ends = text.split("-", 2);
    try {
      return new Block(minute(ends[0]), minute(ends.length > 1 ? ends[1] : ""));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a block is written 08:00-12:00, not " + text, e);
    }
  }

  private static int minute(String time) {
    return LocalTime.parse(time).get(ChronoField.MINUTE_OF_DAY);
  }

  int minutesBetween(int from, int to) {
    return Math.max(0, Math.min(to, closes) - Math.max(from, opens));
  }
}
