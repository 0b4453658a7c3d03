package vn.hoso.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file, so that its author sees every mistake at once. */
final class Problems {

  private final List<UnusableCalendarData.Problem> found = new ArrayList<>();

  /** Does the reading and notes under the line what was wrong with it. */
  void attempt(int line, Runnable reading) {
    try {
      reading.run();
    } catch (Flaw flaw) {
      found.add(flaw.at(line));
    } catch (IllegalArgumentException e) {
      var message = String.valueOf(e.getMessage());
      var facts = Map.<String, Object>of("what", message);
      found.add(new UnusableCalendarData.Problem(line, 1, "calendar-line", facts, message));
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UnusableCalendarData(found);
    }
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
