package vn.hoso.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every calendar in use and which agency keeps which: the way in to this package. */
public final class Calendars {

  private static final String EVERYBODY_ELSE = "*";

  private record Table(
      Map<String, WorkingCalendar> byId, Map<String, String> idByPrefix, List<Table> earlier) {

    boolean has(String reference) {
      return byId.values().stream().anyMatch(it -> it.reference().equals(reference));
    }
  }

  private final Supplier<Table> table;

  Calendars(Map<String, WorkingCalendar> byId, Map<String, String> idByPrefix) {
    this(new Table(Map.copyOf(byId), Map.copyOf(idByPrefix), List.of()));
  }

  private Calendars(Table fixed) {
    this.table = () -> fixed;
  }

  private Calendars(Supplier<Calendars> source) {
    this.table = () -> source.get().table.get();
  }

  /**
   * Whatever the source has at the moment of asking: calendars that change while a service runs.
   */
  public static Calendars following(Supplier<Calendars> source) {
    return new Calendars(source);
  }

  /** The text of the working weeks that come with the library. */
  public static String vietnamWeeks() {
    return Resource.text("calendars.conf");
  }

  /**
   * Working weeks written like those of the library, under a table of holidays.
   *
   * @throws UnusableCalendarData naming every bad line and its remedy
   */
  public static Calendars read(String weeks, Holidays holidays) {
    return new CalendarFile(weeks, holidays).read();
  }

  /** The calendars that come with the library, under its own table of holidays. */
  public static Calendars vietnam() {
    return under(Holidays.vietnam());
  }

  /** The same working weeks under another table of holidays. */
  public static Calendars under(Holidays holidays) {
    return read(vietnamWeeks(), holidays);
  }

  /** The calendar of an agency: that of its code, of its parents, or the default. */
  public WorkingCalendar of(String agencyCode) {
    String prefix = agencyCode;
    var now = table.get();
    while (!now.idByPrefix().containsKey(prefix)) {
      int dot = prefix.lastIndexOf('.');
      prefix = dot < 0 ? EVERYBODY_ELSE : prefix.substring(0, dot);
    }
    return named(prefix, now);
  }

  /** These, with those that were in force before, the newest last; due dates name them still. */
  public Calendars remembering(List<Calendars> earlier) {
    var now = table.get();
    var before = earlier.stream().map(it -> it.table.get()).toList().reversed();
    return new Calendars(new Table(now.byId(), now.idByPrefix(), before));
  }

  /**
   * All calendars as they were when a due date was counted by one of them; those of now where
   * nobody knows it any more.
   *
   * @param reference id and version as {@link DueDate#calendar} has them; null where there is none
   */
  public Calendars kept(@Nullable String reference) {
    var now = table.get();
    return reference == null || now.has(reference)
        ? this
        : now.earlier().stream()
            .filter(it -> it.has(reference))
            .findFirst()
            .map(Calendars::new)
            .orElse(this);
  }

  /** The calendar of an agency nothing is known about. */
  public WorkingCalendar standard() {
    return named(EVERYBODY_ELSE, table.get());
  }

  /** Every calendar in force now. */
  public Collection<WorkingCalendar> all() {
    return table.get().byId().values();
  }

  private static WorkingCalendar named(String prefix, Table table) {
    WorkingCalendar calendar = table.byId().get(String.valueOf(table.idByPrefix().get(prefix)));
    if (calendar == null) {
      throw new IllegalStateException("no calendar for agencies " + prefix);
    }
    return calendar;
  }
}
