package vn.hoso.calendar;

import static vn.hoso.calendar.Problems.require;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads working weeks and their agencies; the format is explained in the file itself. */
final class CalendarFile {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final List<String> lines;
  private final Holidays holidays;
  private final Problems problems = new Problems();
  private final Map<String, Map<DayOfWeek, Hours>> weeks = new LinkedHashMap<>();
  private final Map<String, Holidays> closed = new LinkedHashMap<>();
  private final Map<String, String> agencies = new LinkedHashMap<>();
  private String version = "";

  CalendarFile(String text, Holidays holidays) {
    this.lines = text.lines().map(String::strip).toList();
    this.holidays = holidays;
  }

  Calendars read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      problems.attempt(i + 1, () -> line(line));
    }
    Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
    problems.attempt(lines.size(), this::requireWhole);
    problems.attempt(
        lines.size(), () -> weeks.forEach((id, days) -> calendars.put(id, calendar(id, days))));
    problems.throwIfAny();
    return new Calendars(calendars, agencies);
  }

  private void line(String line) {
    if (!line.isEmpty() && !line.startsWith("#")) {
      setting(line);
    }
  }

  private WorkingCalendar calendar(String id, Map<DayOfWeek, Hours> days) {
    Holidays extra = closed.get(id);
    return new WorkingCalendar(
        id, version, new WorkingWeek(days), extra == null ? holidays : holidays.and(extra));
  }

  private void setting(String line) {
    String[] sides = line.split("=", 2);
    require(sides.length == 2, "write <key> = <value>, not " + line);
    String key = sides[0].strip();
    String value = sides[1].strip();
    String[] path = key.split("\\.", 3);
    switch (path[0]) {
      case "version" -> version = value;
      case "agency" -> agency(key, value);
      case "calendar" -> calendar(path, value);
      default ->
          throw new IllegalArgumentException(
              key + " is unknown; write version, calendar.<id>.<days> or agency.<code>");
    }
  }

  private void agency(String key, String id) {
    require(key.startsWith("agency."), "write agency.<code prefix> = <calendar>");
    require(
        agencies.put(key.substring("agency.".length()), id) == null,
        key + " has a calendar already; keep one line");
  }

  private void calendar(String[] path, String value) {
    require(path.length == 3, "write calendar.<id>.<days> = <blocks>");
    if (path[2].equals("closed")) {
      closed.put(path[1], Holidays.parse(Resource.text(value)));
      return;
    }
    Map<DayOfWeek, Hours> week =
        weeks.computeIfAbsent(path[1], _ -> new EnumMap<>(DayOfWeek.class));
    for (DayOfWeek day : days(path[2])) {
      require(
          week.put(day, Hours.parse(value)) == null,
          day + " of " + path[1] + " is given twice; keep one line");
    }
  }

  private static List<DayOfWeek> days(String text) {
    String[] ends = text.toLowerCase(Locale.ROOT).split("-", 2);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    require(first >= 0 && last >= first, text + " names no days; write mon, sat or mon-fri");
    return List.of(DayOfWeek.values()).subList(first, last + 1);
  }

  private void requireWhole() {
    require(!version.isEmpty(), "the version is missing; add version = 2027.1");
    require(agencies.containsKey("*"), "the default is missing; add agency.* = <id>");
    agencies.forEach(
        (prefix, id) ->
            require(
                weeks.containsKey(id), "agency " + prefix + " names an unknown calendar " + id));
    closed
        .keySet()
        .forEach(id -> require(weeks.containsKey(id), "calendar " + id + " has no working days"));
  }
}
