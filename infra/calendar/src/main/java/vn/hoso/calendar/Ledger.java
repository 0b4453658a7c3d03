package vn.hoso.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.LedgerLine.Reason;

/** Collects the lines that explain a due date; like days that follow each other share a line. */
final class Ledger {

  private final WorkingCalendar calendar;
  private final List<LedgerLine> lines = new ArrayList<>();

  Ledger(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  void add(LedgerLine line) {
    lines.add(line);
  }

  /** Explains working time between two moments. */
  void hours(LocalDateTime from, LocalDateTime to) {
    for (LocalDate day : days(from, to)) {
      Hours hours = calendar.hours(day);
      int begin = day.equals(from.toLocalDate()) ? WorkingTime.minute(from) : 0;
      int end = day.equals(to.toLocalDate()) ? WorkingTime.minute(to) : Hours.MIDNIGHT;
      int minutes = hours.minutesBetween(begin, end);
      if (minutes > 0) {
        LocalDateTime first = WorkingTime.at(day, hours.snap(begin).orElseThrow());
        LocalDateTime last = WorkingTime.at(day, hours.advance(begin, minutes));
        add(new LedgerLine(first, last, counting(day), 0, minutes, calendar.nameOf(day)));
      } else if (hours.closed()) {
        add(off(day));
      }
    }
  }

  /** Explains whole days, both included. */
  void days(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      add(calendar.isWorkingDay(day) ? counted(day) : off(day));
    }
  }

  /** Explains only the days that are not worked, both included. */
  void daysOff(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!calendar.isWorkingDay(day)) {
        add(off(day));
      }
    }
  }

  List<LedgerLine> lines() {
    List<LedgerLine> merged = new ArrayList<>();
    for (int first = 0, next; first < lines.size(); first = next) {
      next = endOfRun(first);
      List<LedgerLine> run = lines.subList(first, next);
      int days = run.stream().mapToInt(LedgerLine::days).sum();
      long minutes = run.stream().mapToLong(LedgerLine::minutes).sum();
      merged.add(run.getFirst().through(run.getLast(), days, minutes));
    }
    return List.copyOf(merged);
  }

  private int endOfRun(int first) {
    int next = first + 1;
    while (next < lines.size() && lines.get(next - 1).runsOnInto(lines.get(next))) {
      next++;
    }
    return next;
  }

  private LedgerLine counted(LocalDate day) {
    return LedgerLine.wholeDay(day, counting(day), calendar.nameOf(day))
        .giving(1, calendar.hours(day).minutes());
  }

  private Reason counting(LocalDate day) {
    return calendar.isMakeUp(day) ? Reason.MAKE_UP : Reason.COUNTED;
  }

  private LedgerLine off(LocalDate day) {
    String name = calendar.nameOf(day);
    Reason reason = calendar.hours(day).closed() ? Reason.WEEKEND : Reason.HALF_DAY;
    return LedgerLine.wholeDay(day, name.isEmpty() ? reason : Reason.HOLIDAY, name);
  }

  private static List<LocalDate> days(LocalDateTime from, LocalDateTime to) {
    return from.toLocalDate().datesUntil(to.toLocalDate().plusDays(1)).toList();
  }
}
