package vn.hoso.platform.document;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What is stored and hardly ever changes: kept in memory, and read again every few seconds, since
 * another instance may have changed it. While the store is away the last that was read holds.
 */
public final class Watched<T> implements Supplier<T>, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Watched.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<T> source;
  private volatile T value;
  private volatile @Nullable ScheduledExecutorService timer;

  /** Reads it at once; the name is for logs and threads. */
  public Watched(String name, Supplier<T> source) {
    this.name = name;
    this.source = source;
    this.value = source.get();
  }

  @Override
  public T get() {
    return value;
  }

  /** For who has just changed it. */
  public void refresh() {
    value = source.get();
  }

  private void look() {
    try {
      refresh();
    } catch (RuntimeException away) {
      log.warn("{} stay as they are for now: {}", name, away.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    timer = started;
    var _ =
        started.scheduleWithFixedDelay(
            this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    var running = timer;
    if (running != null) {
      running.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
