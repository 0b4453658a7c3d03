package vn.hoso.contract;

import java.math.BigDecimal;

/**
 * The time a procedure may take, as the national catalogue states it.
 *
 * @param value at least zero; zero for {@link Unit#SAME_DAY}
 */
public record Limit(BigDecimal value, Unit unit) {

  /** The units of the catalogue; one working day is eight working hours. */
  public enum Unit {
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    SAME_DAY
  }
}
