package vn.hoso.calendar;

import static vn.hoso.calendar.WorkingCalendar.instant;
import static vn.hoso.calendar.WorkingCalendar.local;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.LedgerLine.Reason;

/** A due date that moves to another day; what was counted so far stays in its ledger. */
record Move(WorkingCalendar calendar, DueDate before) {

  DueDate to(LocalDate day) {
    LocalDateTime from = local(before.at());
    List<LedgerLine> lines = new ArrayList<>(before.ledger());
    lines.add(LedgerLine.between(from, day.plusDays(1).atStartOfDay(), Reason.RESCHEDULED));
    return due(closing(day, lines), lines);
  }

  DueDate by(LocalDateTime from, LocalDateTime to) {
    if (!to.isAfter(from)) {
      return before;
    }
    List<LedgerLine> lines = new ArrayList<>(before.ledger());
    lines.add(LedgerLine.between(from, to, Reason.PAUSED));
    LocalDateTime due = local(before.at());
    return switch (before.method()) {
      case HOUR -> due(calendar.time().snap(due.plus(Duration.between(from, to))), lines);
      case DAY -> {
        long days = ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
        yield due(closing(due.toLocalDate().plusDays(days), lines), lines);
      }
    };
  }

  /** Closing time of that day, or of the next that is worked (Civil Code 2015 art. 148). */
  private LocalDateTime closing(LocalDate day, List<LedgerLine> lines) {
    if (calendar.isWorkingDay(day)) {
      return calendar.closing(day);
    }
    LocalDateTime end = calendar.closing(calendar.nextWorkingDay(day));
    lines.add(LedgerLine.between(day.atStartOfDay(), end, Reason.ROLLED_FORWARD));
    return end;
  }

  private DueDate due(LocalDateTime at, List<LedgerLine> lines) {
    var end = instant(at);
    return new DueDate(
        before.limit(),
        before.method(),
        before.startedAt(),
        end,
        calendar.dueSoon(before.startedAt(), end),
        calendar.reference(),
        lines);
  }
}
