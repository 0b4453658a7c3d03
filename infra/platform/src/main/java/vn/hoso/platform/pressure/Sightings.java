package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When a partition was seen to end where, so that the age of what a reader has not read is known
 * without reading it.
 */
final class Sightings {

  /** A quarter of an hour of a partition that moves every second. */
  private static final int REMEMBERED = 900;

  private record Sighting(Duration at, long end) {}

  private final Deque<Sighting> seen = new ArrayDeque<>();

  void add(Duration at, long end) {
    var last = seen.peekLast();
    if (last == null || last.end() != end) {
      seen.addLast(new Sighting(at, end));
    }
    if (seen.size() > REMEMBERED) {
      seen.removeFirst();
    }
  }

  /** At least how long the record at this offset has been there; zero when there is none. */
  Duration age(long offset, Duration now) {
    return seen.stream()
        .filter(it -> it.end() > offset)
        .findFirst()
        .map(it -> now.minus(it.at()))
        .orElse(Duration.ZERO);
  }
}
