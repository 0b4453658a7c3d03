package vn.hoso.platform.calendar;

import vn.hoso.calendar.Calendars;

/** The table that is in force, ready to count with. */
public record CalendarInForce(CalendarTable table, Calendars calendars) {

  static CalendarInForce of(CalendarTables tables) {
    var table = tables.newest().orElse(CalendarTable.FIRST);
    return new CalendarInForce(table, table.calendars());
  }
}
