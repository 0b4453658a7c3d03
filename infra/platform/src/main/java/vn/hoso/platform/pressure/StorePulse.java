package vn.hoso.platform.pressure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Measures one small write again and again, and so knows how long a write takes even while nobody
 * is let in who would write.
 */
final class StorePulse {

  /** A failed write counts as one that took so long, and none counts for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int MEMORY = 5;

  private final Runnable write;
  private final Uptime uptime;
  private volatile Duration usual = Duration.ZERO;
  private volatile @Nullable Duration inHandSince;
  private boolean warm;

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
      remember(LONGEST);
    } finally {
      inHandSince = null;
    }
  }

  /** The first write says more about starting than about the store. */
  private void remember(Duration took) {
    var counts = took.compareTo(LONGEST) > 0 ? LONGEST : took;
    usual = warm ? usual.multipliedBy(MEMORY - 1).plus(counts).dividedBy(MEMORY) : usual;
    warm = true;
  }
}
