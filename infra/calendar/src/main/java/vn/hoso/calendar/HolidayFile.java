package vn.hoso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.calendar.CsvLine.Cell;

/** Reads a table of special days. */
final class HolidayFile {

  private static final String VERSION = "# version:";
  private static final String HEADER = "date,day_type,name_vi,status,note";

  private final List<String> lines;
  private final Problems problems = new Problems();
  private final Map<LocalDate, Integer> lineOf = new HashMap<>();
  private final List<SpecialDay> days = new ArrayList<>();
  private String version = "";
  private boolean headerSeen;

  HolidayFile(String csv) {
    lines = csv.replace("\uFEFF", "").lines().map(String::strip).toList();
  }

  Holidays read() {
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      problems.attempt(number, () -> line(number, lines.get(number - 1)));
    }
    problems.attempt(1, this::requireVersion);
    problems.throwIfAny();
    return Holidays.of(version, days);
  }

  private void requireVersion() {
    if (version.isEmpty()) {
      throw new Flaw(
          1,
          "holidays-version",
          Map.of("example", VERSION + " vn-2027.1"),
          "the version is missing; begin with a line such as \"" + VERSION + " vn-2027.1\"");
    }
  }

  private void line(int number, String line) {
    if (line.startsWith(VERSION)) {
      version = line.substring(VERSION.length()).strip();
    } else if (line.isEmpty() || line.startsWith("#")) {
      return;
    } else if (headerSeen) {
      day(number, CsvLine.split(line));
    } else {
      headerSeen = true;
      if (!line.equals(HEADER)) {
        throw new Flaw(
            1, "holidays-header", Map.of("header", HEADER), "the header must be " + HEADER);
      }
    }
  }

  private void day(int number, List<Cell> cells) {
    if (cells.size() != HEADER.split(",").length) {
      throw new Flaw(
          1,
          "holidays-values",
          Map.of("found", cells.size()),
          "5 values expected, " + cells.size() + " found; quote a value that holds a comma");
    }
    LocalDate date = date(cells.getFirst());
    Integer earlier = lineOf.putIfAbsent(date, number);
    if (earlier != null) {
      throw new Flaw(
          cells.getFirst().column(),
          "holidays-date-repeated",
          Map.of("given", date, "earlier", earlier),
          date + " stands already in line " + earlier + "; remove one of the two");
    }
    SpecialDay.Kind kind = kind(cells.get(1));
    requirePossible(date, kind, cells.get(1).column());
    String name = cells.get(2).text().strip();
    if (name.isEmpty()) {
      throw new Flaw(
          cells.get(2).column(),
          "holidays-name",
          Map.of("given", date),
          date + " has no name; citizens read it, so give one");
    }
    days.add(new SpecialDay(date, kind, name, status(cells.get(3))));
  }

  private static LocalDate date(Cell cell) {
    var facts = Map.<String, Object>of("given", cell.text());
    try {
      LocalDate date = LocalDate.parse(cell.text());
      if (date.getYear() < 2000 || date.getYear() >= 2100) {
        throw new Flaw(
            cell.column(),
            "holidays-year",
            facts,
            "the year of " + cell.text() + " is not believable; correct it");
      }
      return date;
    } catch (DateTimeParseException _) {
      throw new Flaw(
          cell.column(),
          "holidays-date-impossible",
          facts,
          "there is no date \"" + cell.text() + "\"; write an existing day as 2027-01-31");
    }
  }

  private static void requirePossible(LocalDate date, SpecialDay.Kind kind, int column) {
    DayOfWeek day = date.getDayOfWeek();
    var facts = Map.<String, Object>of("given", date);
    if (kind == SpecialDay.Kind.MAKE_UP && day.compareTo(DayOfWeek.SATURDAY) < 0) {
      throw new Flaw(
          column,
          "holidays-make-up-worked",
          facts,
          date + " is a " + day + ", worked anyway; a make-up day is a Saturday or Sunday");
    }
    if (kind == SpecialDay.Kind.OFF && day == DayOfWeek.SUNDAY) {
      throw new Flaw(
          column,
          "holidays-sunday",
          facts,
          date + " is a Sunday, off anyway; remove the line or enter the compensating day");
    }
  }

  private static SpecialDay.Kind kind(Cell cell) {
    return switch (cell.text()) {
      case "off" -> SpecialDay.Kind.OFF;
      case "make_up" -> SpecialDay.Kind.MAKE_UP;
      default -> throw unknown(cell, "day_type", "off or make_up");
    };
  }

  private static SpecialDay.Status status(Cell cell) {
    return switch (cell.text()) {
      case "official" -> SpecialDay.Status.OFFICIAL;
      case "planned" -> SpecialDay.Status.PLANNED;
      case "computed" -> SpecialDay.Status.COMPUTED;
      default -> throw unknown(cell, "status", "official, planned or computed");
    };
  }

  private static Flaw unknown(Cell cell, String key, String known) {
    return new Flaw(
        cell.column(),
        "holidays-word",
        Map.of("key", key, "given", cell.text(), "known", known.replace(" or ", ", ")),
        key + " \"" + cell.text() + "\" is unknown; write " + known);
  }
}
