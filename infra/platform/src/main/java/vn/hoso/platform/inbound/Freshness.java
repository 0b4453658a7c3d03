package vn.hoso.platform.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;

/** Measures how old a fact is when its consequence is visible here. */
final class Freshness {

  /** What another system reports of years ago is history; it says nothing of how fast we are. */
  private static final Duration HISTORY = Duration.ofDays(7);

  private final Clock clock;
  private final Map<Owner, Timer> timers = new EnumMap<>(Owner.class);

  Freshness(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    for (var owner : Owner.values()) {
      timers.put(
          owner,
          Timer.builder("dossier.freshness")
              .description("From the moment a fact became true until it is visible here")
              .tag("topic", owner.topic())
              .publishPercentileHistogram()
              .maximumExpectedValue(Duration.ofMinutes(5))
              .register(meters));
    }
  }

  void handled(Envelope envelope) {
    var age = Duration.between(envelope.time(), clock.instant());
    var timer = timers.get(envelope.id().owner());
    if (timer != null && age.compareTo(HISTORY) < 0) {
      timer.record(age.isNegative() ? Duration.ZERO : age);
    }
  }
}
