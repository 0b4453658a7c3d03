package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the signals fresh in the background, each at its own pace, so that no request waits. */
final class Lookout implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Lookout.class);

  /** One look, which may take long or fail. */
  @FunctionalInterface
  interface Look {
    void once() throws InterruptedException;
  }

  private final Duration every;
  private final Look[] looks;
  private @Nullable ScheduledExecutorService schedule;

  Lookout(Duration every, Look... looks) {
    this.every = every;
    this.looks = looks.clone();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // they run until stop
  public synchronized void start() {
    var started =
        Executors.newScheduledThreadPool(
            Math.max(1, looks.length), Thread.ofPlatform().daemon().name("pressure-", 0).factory());
    for (var look : looks) {
      started.scheduleWithFixedDelay(
          () -> safely(look), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }
    schedule = started;
  }

  private static void safely(Look look) {
    try {
      look.once();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      log.atWarn().addKeyValue("cause", broken.toString()).log("a signal cannot be read");
    }
  }

  @Override
  public synchronized void stop() {
    if (schedule != null) {
      schedule.shutdownNow();
      schedule = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return schedule != null;
  }
}
