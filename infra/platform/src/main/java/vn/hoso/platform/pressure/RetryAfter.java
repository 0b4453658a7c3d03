package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to come back: later the longer the trouble lasts, and not everybody at once. */
final class RetryAfter {

  private static final long SHORTEST = 2;
  private static final long LONGEST = 40;
  private static final long GROWTH = 4;

  private final RandomGenerator random;

  RetryAfter(RandomGenerator random) {
    this.random = random;
  }

  long seconds(Duration troubledFor) {
    long base = Math.min(LONGEST, SHORTEST + troubledFor.toSeconds() / GROWTH);
    return base + random.nextLong(base / 2 + 1);
  }
}
