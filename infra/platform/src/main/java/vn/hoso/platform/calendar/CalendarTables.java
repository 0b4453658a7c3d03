package vn.hoso.platform.calendar;

import java.util.List;
import java.util.Optional;

/** The stored tables; the newest is in force, everywhere. */
public interface CalendarTables {

  Optional<CalendarTable> newest();

  /** All that were ever put in force, the newest first. */
  List<CalendarTable> history();

  /** Adds a table, unless another of that number is there. */
  boolean add(CalendarTable table);
}
