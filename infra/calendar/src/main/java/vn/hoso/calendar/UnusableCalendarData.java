package vn.hoso.calendar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calendar data that must be corrected by whoever wrote it; names every bad line at once. */
public final class UnusableCalendarData extends IllegalArgumentException {

  /**
   * What is wrong at one place, and what to do about it.
   *
   * @param line from 1
   * @param column from 1
   * @param code stable, for whoever has words of their own; {@code calendar-line} for all the rest
   * @param facts what such words need
   * @param message the same in English
   */
  public record Problem(
      int line, int column, String code, Map<String, Object> facts, String message) {
    @Override
    public String toString() {
      return "line " + line + ": " + message;
    }
  }

  private final transient List<Problem> problems;

  UnusableCalendarData(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every bad line, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
