package vn.hoso.platform.pressure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Measures one small write again and again, and so knows how long a write takes even while nobody
 * is let in who would write.
 */
final class StorePulse {

  /** A failed write counts as one that took so long. */
  private static final Duration FAILED = Duration.ofSeconds(10);

  private static final int MEMORY = 3;

  private final Runnable write;
  private final Uptime uptime;
  private volatile Duration usual = Duration.ZERO;
  private volatile @Nullable Duration inHandSince;

  StorePulse(Runnable write, Uptime uptime) {
    this.write = write;
    this.uptime = uptime;
  }

  /** The moving average, or how long the write in hand has taken already. */
  Duration takes() {
    var since = inHandSince;
    var waiting = since == null ? Duration.ZERO : uptime.now().minus(since);
    return waiting.compareTo(usual) > 0 ? waiting : usual;
  }

  void beat() {
    var began = uptime.now();
    inHandSince = began;
    try {
      write.run();
      remember(uptime.now().minus(began));
    } catch (RuntimeException _) {
      remember(FAILED);
    } finally {
      inHandSince = null;
    }
  }

  private void remember(Duration took) {
    usual = usual.multipliedBy(MEMORY - 1).plus(took).dividedBy(MEMORY);
  }
}
