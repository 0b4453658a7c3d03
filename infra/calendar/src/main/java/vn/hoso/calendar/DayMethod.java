package vn.hoso.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.hoso.calendar.LedgerLine.Reason;

/** Counts days: the first is excluded, the last ends at closing time and is a working day. */
record DayMethod(WorkingCalendar calendar, Ledger ledger) {

  LocalDateTime due(TimeLimit limit, LocalDateTime start) {
    LocalDate received = start.toLocalDate();
    LocalDate last =
        switch (limit.unit()) {
          case SAME_DAY -> sameDay(start);
          case HOUR, WORKING_DAY -> workingDays(start, limit.days());
          case CALENDAR_DAY -> ending(start, received.plusDays(limit.days()));
          case MONTH -> ending(start, limit.monthsAfter(received));
        };
    return calendar.closing(last);
  }

  private LocalDate workingDays(LocalDateTime start, long days) {
    LocalDate last = start.toLocalDate();
    for (long left = days; left > 0; left--) {
      last = calendar.nextWorkingDay(last);
    }
    excludeFirstDay(start);
    ledger.days(start.toLocalDate().plusDays(1), last);
    return last;
  }

  private LocalDate ending(LocalDateTime start, LocalDate end) {
    LocalDate first = start.toLocalDate().plusDays(1);
    excludeFirstDay(start);
    long minutes = calendar.time().count(first.atStartOfDay(), end.plusDays(1).atStartOfDay());
    int days = (int) (end.toEpochDay() - start.toLocalDate().toEpochDay());
    LocalDateTime from = first.atStartOfDay();
    ledger.add(
        LedgerLine.between(from, end.plusDays(1).atStartOfDay(), Reason.COUNTED)
            .giving(days, minutes));
    return rolledForward(end);
  }

  private LocalDate rolledForward(LocalDate end) {
    if (calendar.isWorkingDay(end)) {
      return end;
    }
    LocalDate last = calendar.nextWorkingDay(end);
    ledger.daysOff(end, last.minusDays(1));
    ledger.add(
        LedgerLine.between(end.atStartOfDay(), calendar.closing(last), Reason.ROLLED_FORWARD));
    return last;
  }

  private LocalDate sameDay(LocalDateTime start) {
    LocalDate received = start.toLocalDate();
    boolean worked = calendar.isWorkingDay(received);
    if (worked && !calendar.afterCutOff(start)) {
      ledger.days(received, received);
      return received;
    }
    LocalDate next = calendar.nextWorkingDay(received);
    Reason reason = worked ? Reason.AFTER_1500 : Reason.SNAPPED_TO_OPENING;
    ledger.add(LedgerLine.between(start, calendar.opening(next), reason));
    ledger.days(worked ? received.plusDays(1) : received, next);
    return next;
  }

  private void excludeFirstDay(LocalDateTime start) {
    LocalDateTime midnight = start.toLocalDate().plusDays(1).atStartOfDay();
    ledger.add(LedgerLine.between(start, midnight, Reason.FIRST_DAY_EXCLUDED));
  }
}
