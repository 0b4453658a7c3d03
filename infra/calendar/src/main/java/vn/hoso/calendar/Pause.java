package vn.hoso.calendar;

import static vn.hoso.calendar.WorkingCalendar.instant;
import static vn.hoso.calendar.WorkingCalendar.local;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.LedgerLine.Reason;

/** A stretch in which a clock stood still; its working time is added to what was due. */
record Pause(WorkingCalendar calendar, LocalDateTime from, LocalDateTime to) {

  DueDate postpone(DueDate due) {
    LocalDateTime before = local(due.at());
    LocalDateTime warning = local(due.dueSoonAt());
    long left = calendar.time().count(from, before);
    if (left <= 0 || !to.isAfter(from)) {
      return due;
    }
    LocalDateTime after = calendar.time().add(to, left);
    long lead = calendar.time().count(warning, before);
    return new DueDate(
        due.limit(),
        due.method(),
        due.startedAt(),
        instant(after),
        instant(calendar.time().subtract(after, lead)),
        calendar.reference(),
        explained(due.ledger(), before.toLocalDate(), after.toLocalDate()));
  }

  private List<LedgerLine> explained(List<LedgerLine> known, LocalDate before, LocalDate after) {
    List<LedgerLine> lines = new ArrayList<>(known);
    long given = calendar.time().count(from, to);
    lines.add(LedgerLine.between(from, to, Reason.PAUSED).giving(0, given));
    Ledger passed = new Ledger(calendar);
    passed.daysOff(before.plusDays(1), after);
    lines.addAll(passed.lines());
    return lines;
  }
}
