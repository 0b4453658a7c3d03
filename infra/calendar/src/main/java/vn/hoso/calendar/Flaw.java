package vn.hoso.calendar;

import java.util.Map;

/** One thing that is wrong with a line, while it is being read. */
final class Flaw extends IllegalArgumentException {

  private final int column;
  private final String code;
  private final transient Map<String, Object> facts;

  Flaw(int column, String code, Map<String, Object> facts, String message) {
    super(message);
    this.column = column;
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  UnusableCalendarData.Problem at(int line) {
    return new UnusableCalendarData.Problem(
        line, column, code, facts, String.valueOf(getMessage()));
  }
}
