package vn.hoso.calendar;

import java.util.Collection;
import java.util.Map;

/** Every calendar in use and which agency keeps which: the way in to this package. */
public final class Calendars {

  private static final String EVERYBODY_ELSE = "*";

  private final Map<String, WorkingCalendar> byId;
  private final Map<String, String> idByPrefix;

  Calendars(Map<String, WorkingCalendar> byId, Map<String, String> idByPrefix) {
    this.byId = Map.copyOf(byId);
    this.idByPrefix = Map.copyOf(idByPrefix);
  }

  /** The calendars that come with the library, under its own table of holidays. */
  public static Calendars vietnam() {
    return under(Holidays.vietnam());
  }

  /** The same working weeks under another table of holidays. */
  public static Calendars under(Holidays holidays) {
    return new CalendarFile(Resource.text("calendars.conf"), holidays).read();
  }

  /** The calendar of an agency: that of its code, of its parents, or the default. */
  public WorkingCalendar of(String agencyCode) {
    String prefix = agencyCode;
    while (!idByPrefix.containsKey(prefix)) {
      int dot = prefix.lastIndexOf('.');
      prefix = dot < 0 ? EVERYBODY_ELSE : prefix.substring(0, dot);
    }
    return named(prefix);
  }

  /** The calendar of an agency nothing is known about. */
  public WorkingCalendar standard() {
    return named(EVERYBODY_ELSE);
  }

  public Collection<WorkingCalendar> all() {
    return byId.values();
  }

  private WorkingCalendar named(String prefix) {
    WorkingCalendar calendar = byId.get(String.valueOf(idByPrefix.get(prefix)));
    if (calendar == null) {
      throw new IllegalStateException("no calendar for agencies " + prefix);
    }
    return calendar;
  }
}
