package vn.hoso.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days off and make-up days of some years, as versioned data. */
public final class Holidays {

  private static final Holidays VIETNAM = parse(Resource.text("public-holidays.csv"));

  private final String version;
  private final SortedMap<LocalDate, SpecialDay> days;

  private Holidays(String version, SortedMap<LocalDate, SpecialDay> days) {
    this.version = version;
    this.days = Collections.unmodifiableSortedMap(days);
  }

  /** The text of the table that comes with the library. */
  public static String vietnamText() {
    return Resource.text("public-holidays.csv");
  }

  /** The table that comes with the library. */
  public static Holidays vietnam() {
    return VIETNAM;
  }

  /**
   * Reads a table: a line {@code # version: <text>}, a header, then {@code
   * date,day_type,name_vi,status,note}.
   *
   * @throws UnusableCalendarData naming every bad line and its remedy
   */
  public static Holidays parse(String csv) {
    return new HolidayFile(csv).read();
  }

  /** A table under a new version; a later entry for a date replaces an earlier one. */
  public static Holidays of(String version, Collection<SpecialDay> days) {
    SortedMap<LocalDate, SpecialDay> byDate = new TreeMap<>();
    days.forEach(day -> byDate.put(day.date(), day));
    return new Holidays(version, byDate);
  }

  /** These days and those of the other table, which wins where both name a date. */
  public Holidays and(Holidays other) {
    SortedMap<LocalDate, SpecialDay> both = new TreeMap<>(days);
    both.putAll(other.days);
    return new Holidays(version + "+" + other.version, both);
  }

  /** The text that the table names itself by, such as {@code vn-2026.1}. */
  public String version() {
    return version;
  }

  /** Every day it names, by date. */
  public Collection<SpecialDay> days() {
    return days.values();
  }

  /** What is special about a date; empty for an ordinary one. */
  public Optional<SpecialDay> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** Years with a day that nobody has announced yet: a promise into them may move. */
  public SortedSet<Integer> yearsWithoutPlan() {
    SortedSet<Integer> years = new TreeSet<>();
    for (SpecialDay day : days.values()) {
      if (day.status() != SpecialDay.Status.OFFICIAL) {
        years.add(day.date().getYear());
      }
    }
    return years;
  }

  /** Whether the table knows the year of the date; beyond it only weekends are off. */
  public boolean covers(LocalDate date) {
    return !days.isEmpty()
        && date.getYear() >= days.firstKey().getYear()
        && date.getYear() <= days.lastKey().getYear();
  }
}
