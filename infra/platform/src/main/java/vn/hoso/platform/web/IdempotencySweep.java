package vn.hoso.platform.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Removes answers that are past their time, since the embedded store knows no TTL. */
final class IdempotencySweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IdempotencySweep.class);
  private static final Duration EVERY = Duration.ofMinutes(30);

  private final FirstAnswers answers;
  private final IdempotencyProperties settings;
  private final InstantSource clock;
  private volatile @Nullable ScheduledExecutorService timer;

  IdempotencySweep(FirstAnswers answers, IdempotencyProperties settings, InstantSource clock) {
    this.answers = answers;
    this.settings = settings;
    this.clock = clock;
  }

  void sweep() {
    try {
      answers.removeBefore(clock.instant().minus(settings.keep()));
    } catch (RuntimeException away) {
      log.warn("old idempotency keys stay for now: {}", away.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idempotency-sweep").factory());
    timer = started;
    var _ =
        started.scheduleWithFixedDelay(
            this::sweep, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
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
