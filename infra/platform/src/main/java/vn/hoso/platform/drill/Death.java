package vn.hoso.platform.drill;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ends this process at a point, the chosen time it is passed, without a word to anybody. */
final class Death {

  private static final int AS_IF_KILLED = 137;

  private final Point point;
  private final AtomicLong left;
  private final Runnable end;

  Death(Point point, long time, Runnable end) {
    this.point = point;
    this.left = new AtomicLong(time);
    this.end = end;
  }

  /** Reads {@code publish:37}, the 37th time the broker has facts that are not cleared. */
  static Death parse(String text) {
    var parts = text.split(":", 2);
    return new Death(
        Point.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
        parts.length == 1 ? 1 : Long.parseLong(parts[1].strip()),
        () -> Runtime.getRuntime().halt(AS_IF_KILLED));
  }

  void pass(Point passed) {
    if (passed == point && left.decrementAndGet() == 0) {
      end.run();
    }
  }
}
