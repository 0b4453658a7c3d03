package vn.hoso.tracking.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Up to which moment the views are right: now, unless something waits. */
public final class Freshness {

  /** The pipeline is asked every two seconds; what it said lately still holds. */
  private static final Duration LATELY = Duration.ofSeconds(5);

  private final Pipeline pipeline;
  private final Supplier<Duration> stuckFor;
  private final Clock clock;

  public Freshness(Pipeline pipeline, Supplier<Duration> stuckFor, Clock clock) {
    this.pipeline = pipeline;
    this.stuckFor = stuckFor;
    this.clock = clock;
  }

  public Instant rightUpTo() {
    var now = clock.instant();
    var caughtUp = pipeline.health().caughtUpAt();
    var stuck = stuckFor.get();
    var upTo =
        caughtUp.isAfter(now.minus(LATELY)) || caughtUp.equals(Instant.EPOCH) ? now : caughtUp;
    var before = now.minus(stuck);
    return stuck.compareTo(LATELY) > 0 && before.isBefore(upTo) ? before : upTo;
  }
}
