package vn.hoso.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** Calendar data that must be corrected by whoever wrote it; names every bad line at once. */
public final class UnusableCalendarData extends IllegalArgumentException {

  /** What is wrong in one line, and what to do about it. */
  public record Problem(int line, String message) {
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

  public List<Problem> problems() {
    return problems;
  }
}
