package vn.hoso.intake.calendar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.calendar.UnusableCalendarData;
import vn.hoso.platform.calendar.CalendarTable;
import vn.hoso.platform.calendar.CalendarTables;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Mistake;

/** Looks at tables of holidays and working weeks, and puts them in force for everybody. */
public final class CalendarDesk {

  /** What looking came to. */
  public sealed interface Looked {

    /**
     * It may be put in force.
     *
     * @param yearsWithoutPlan years with days that nobody has announced yet
     */
    record Sound(CalendarTable table, Difference difference, SortedSet<Integer> yearsWithoutPlan)
        implements Looked {

      public boolean changesNothing() {
        return difference.isNothing();
      }
    }

    /** Nothing is done; every mistake is named. */
    record Unsound(List<Mistake> mistakes) implements Looked {}

    /** Somebody else put another table in force meanwhile. */
    record Stale(int current) implements Looked {}
  }

  private final CalendarTables tables;
  private final Clock clock;
  private final Runnable afterwards;

  /**
   * The one desk of an installation.
   *
   * @param afterwards makes this instance look again
   */
  public CalendarDesk(CalendarTables tables, Clock clock, Runnable afterwards) {
    this.tables = tables;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  public CalendarTable newest() {
    return tables.newest().orElse(CalendarTable.FIRST);
  }

  /** All tables, the newest first; never empty. */
  public List<CalendarTable> history() {
    return Stream.concat(tables.history().stream(), Stream.of(CalendarTable.FIRST)).toList();
  }

  /** What the texts would change; nothing is done. */
  public Looked look(String holidays, String weeks, String by) {
    var before = newest();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var table = new CalendarTable(before.number() + 1, holidays, weeks, by, at);
    var mistakes = mistakes(table);
    if (!mistakes.isEmpty()) {
      return new Looked.Unsound(mistakes);
    }
    var difference = Difference.between(CalendarText.of(before), CalendarText.of(table));
    return new Looked.Sound(table, difference, Holidays.parse(holidays).yearsWithoutPlan());
  }

  /**
   * Puts the texts in force, or nothing where anything is wrong.
   *
   * @param expected the number of the table they were written from
   */
  public Looked put(String holidays, String weeks, int expected, String by) {
    var looked = look(holidays, weeks, by);
    if (!(looked instanceof Looked.Sound sound)) {
      return looked;
    }
    int current = sound.table().number() - 1;
    if (current != expected) {
      return new Looked.Stale(current);
    }
    if (!sound.changesNothing() && !tables.add(sound.table())) {
      return new Looked.Stale(newest().number());
    }
    afterwards.run();
    return looked;
  }

  private List<Mistake> mistakes(CalendarTable table) {
    var mistakes = new ArrayList<Mistake>();
    read("/holidays", mistakes, () -> Holidays.parse(table.holidays()));
    read("/weeks", mistakes, () -> Calendars.read(table.weeks(), Holidays.vietnam()));
    if (mistakes.isEmpty()) {
      mistakes.addAll(reused(table));
    }
    return mistakes;
  }

  /** A due date names the version it was counted by, so one name never means two tables. */
  private List<Mistake> reused(CalendarTable table) {
    var version = version(table);
    return history().stream()
        .filter(
            it -> !isSame(it.holidays(), table.holidays()) || !isSame(it.weeks(), table.weeks()))
        .filter(it -> version(it).equals(version))
        .limit(1)
        .map(it -> isSame(it.holidays(), table.holidays()) ? "/weeks" : "/holidays")
        .map(it -> new Mistake(it, 1, 1, "calendar-version-used", Map.of("given", version)))
        .toList();
  }

  private static String version(CalendarTable table) {
    return table.calendars().standard().version();
  }

  private static boolean isSame(String text, String other) {
    return text.strip().lines().toList().equals(other.strip().lines().toList());
  }

  private static void read(String path, List<Mistake> mistakes, Runnable reading) {
    try {
      reading.run();
    } catch (UnusableCalendarData unusable) {
      unusable.problems().stream()
          .map(it -> new Mistake(path, it.line(), it.column(), it.code(), it.facts()))
          .forEach(mistakes::add);
    }
  }
}
