package vn.hoso.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Moments and ledgers in a form that reads well in a test. */
final class Moments {

  static final WorkingCalendar OFFICE = Calendars.vietnam().standard();
  static final WorkingCalendar POLICE = Calendars.vietnam().of("G01.H26.12");

  private Moments() {}

  static Instant at(String local) {
    return WorkingCalendar.instant(LocalDateTime.parse(local));
  }

  static String local(Instant moment) {
    return WorkingCalendar.local(moment).toString();
  }

  static List<String> told(DueDate due) {
    return due.ledger().stream().map(Moments::told).toList();
  }

  private static String told(LedgerLine line) {
    String text = line.reason() + " " + line.from() + ".." + line.to();
    text += line.days() > 0 ? " " + line.days() + "d" : "";
    text += line.minutes() > 0 ? " " + line.minutes() + "m" : "";
    return line.note().isEmpty() ? text : text + " " + line.note();
  }

  static long minutes(DueDate due) {
    return due.ledger().stream()
        .filter(line -> line.reason().counts())
        .mapToLong(LedgerLine::minutes)
        .sum();
  }

  static int days(DueDate due) {
    return due.ledger().stream().collect(Collectors.summingInt(LedgerLine::days));
  }
}
