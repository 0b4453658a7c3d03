package vn.hoso.platform.calendar;

import java.util.List;
import java.util.stream.Stream;
import vn.hoso.calendar.Calendars;

/** The table that is in force, ready to count with; earlier ones are remembered. */
public record CalendarInForce(CalendarTable table, Calendars calendars) {

  static CalendarInForce of(CalendarTables tables) {
    var table = tables.newest().orElse(CalendarTable.FIRST);
    return new CalendarInForce(table, table.calendars().remembering(before(table, tables)));
  }

  /** As it was before, unless another table is in force: a number never means two of them. */
  CalendarInForce orNewer(CalendarTables tables) {
    boolean same = tables.newest().orElse(CalendarTable.FIRST).number() == table.number();
    return same ? this : of(tables);
  }

  private static List<Calendars> before(CalendarTable table, CalendarTables tables) {
    return Stream.concat(Stream.of(CalendarTable.FIRST), tables.history().reversed().stream())
        .filter(it -> it.number() < table.number())
        .map(CalendarTable::calendars)
        .toList();
  }
}
