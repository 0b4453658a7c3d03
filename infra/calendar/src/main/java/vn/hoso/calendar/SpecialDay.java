package vn.hoso.calendar;

import java.time.LocalDate;

/** A date that is not worked, or worked, contrary to its weekday. */
public record SpecialDay(LocalDate date, Kind kind, String name, Status status) {

  /** What the date is instead of what its weekday says. */
  public enum Kind {
    OFF,
    MAKE_UP
  }

  /** How sure the date is: announced, only planned, or computed from the rule. */
  public enum Status {
    OFFICIAL,
    PLANNED,
    COMPUTED
  }
}
