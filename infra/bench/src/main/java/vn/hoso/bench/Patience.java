package vn.hoso.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long to leave a dossier alone before asking whether it has arrived, learnt from how long it
 * took the others: who asks too early costs the system a request for nothing.
 */
final class Patience {

  private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);
  private static final double LONGER = 1.1;
  private static final double SHORTER = 0.98;

  private final AtomicLong pause = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(20));

  void rest() {
    long until = System.nanoTime() + pause.get();
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** It had arrived, or not yet. */
  void learn(boolean arrived) {
    pause.updateAndGet(
        it -> Math.clamp((long) (it * (arrived ? SHORTER : LONGER)), SHORTEST, LONGEST));
  }

  long nanos() {
    return pause.get();
  }
}
