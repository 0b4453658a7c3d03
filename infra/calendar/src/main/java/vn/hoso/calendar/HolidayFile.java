package vn.hoso.calendar;

import static vn.hoso.calendar.Problems.require;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    problems.attempt(
        1,
        () ->
            require(
                !version.isEmpty(),
                "the version is missing; begin with a line such as \"" + VERSION + " vn-2027.1\""));
    problems.throwIfAny();
    return Holidays.of(version, days);
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
      require(line.equals(HEADER), "the header must be " + HEADER);
    }
  }

  private void day(int number, List<String> values) {
    require(
        values.size() == 5,
        "5 values expected, " + values.size() + " found; quote a value that holds a comma");
    LocalDate date = date(values.getFirst());
    Integer earlier = lineOf.putIfAbsent(date, number);
    require(
        earlier == null, date + " stands already in line " + earlier + "; remove one of the two");
    SpecialDay.Kind kind = kind(values.get(1));
    requirePossible(date, kind);
    String name = values.get(2).strip();
    require(!name.isEmpty(), date + " has no name; citizens read it, so give one");
    days.add(new SpecialDay(date, kind, name, status(values.get(3))));
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      require(
          date.getYear() >= 2000 && date.getYear() < 2100,
          "the year of " + text + " is not believable; correct it");
      return date;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "there is no date \"" + text + "\"; write an existing day as 2027-01-31", e);
    }
  }

  private static void requirePossible(LocalDate date, SpecialDay.Kind kind) {
    DayOfWeek day = date.getDayOfWeek();
    switch (kind) {
      case MAKE_UP ->
          require(
              day.compareTo(DayOfWeek.SATURDAY) >= 0,
              date + " is a " + day + ", worked anyway; a make-up day is a Saturday or Sunday");
      case OFF ->
          require(
              day != DayOfWeek.SUNDAY,
              date + " is a Sunday, off anyway; remove the line or enter the compensating day");
    }
  }

  private static SpecialDay.Kind kind(String text) {
    return switch (text) {
      case "off" -> SpecialDay.Kind.OFF;
      case "make_up" -> SpecialDay.Kind.MAKE_UP;
      default ->
          throw new IllegalArgumentException(
              "day_type \"" + text + "\" is unknown; write off or make_up");
    };
  }

  private static SpecialDay.Status status(String text) {
    return switch (text) {
      case "official" -> SpecialDay.Status.OFFICIAL;
      case "planned" -> SpecialDay.Status.PLANNED;
      case "computed" -> SpecialDay.Status.COMPUTED;
      default ->
          throw new IllegalArgumentException(
              "status \"" + text + "\" is unknown; write official, planned or computed");
    };
  }
}
