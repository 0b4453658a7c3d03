package vn.hoso.intake.calendar;

import java.util.List;
import vn.hoso.calendar.Holidays;
import vn.hoso.platform.calendar.CalendarTable;

/** A table part by part, to be compared. */
record CalendarText(String holidayVersion, List<Day> days, List<Line> weeks) {

  /** A day off or a make-up day, by its date. */
  record Day(String date, String kind, String name, String status) {}

  /** A line of the working weeks. */
  record Line(String key, String value) {}

  static CalendarText of(CalendarTable table) {
    var holidays = Holidays.parse(table.holidays());
    var days =
        holidays.days().stream()
            .map(
                it ->
                    new Day(it.date().toString(), it.kind().name(), it.name(), it.status().name()))
            .toList();
    return new CalendarText(holidays.version(), days, lines(table.weeks()));
  }

  private static List<Line> lines(String weeks) {
    return weeks
        .lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !it.startsWith("#"))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .map(it -> new Line(it[0].strip(), it[1].strip()))
        .toList();
  }
}
