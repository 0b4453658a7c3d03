package vn.hoso.calendar;

import java.time.LocalDateTime;
import vn.hoso.calendar.LedgerLine.Reason;

/** Counts working hours from the first working minute on; a working day is eight of them. */
record HourMethod(WorkingCalendar calendar, Ledger ledger) {

  LocalDateTime due(TimeLimit limit, LocalDateTime start) {
    LocalDateTime due = calendar.time().add(start, limit.minutes());
    LocalDateTime opening = calendar.time().snap(start);
    if (opening.isAfter(start)) {
      ledger.add(LedgerLine.between(start, opening, Reason.SNAPPED_TO_OPENING));
    }
    ledger.hours(start, due);
    return due;
  }
}
