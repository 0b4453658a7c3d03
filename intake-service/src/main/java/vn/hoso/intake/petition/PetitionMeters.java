package vn.hoso.intake.petition;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.intake.petition.domain.Petition;

/**
 * Measures petitions: {@code hoso.intake.petition.stated} counts facts by name, class and channel;
 * {@code hoso.intake.petition.answer} is the time from the citizen's sending to the answer.
 */
final class PetitionMeters {

  private final MeterRegistry meters;

  PetitionMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void stated(PetitionEvent fact, Petition after) {
    var arrival = after.arrival();
    if (arrival == null) {
      return;
    }
    var tags = Tags.of("kind", arrival.kind().name(), "way", arrival.way().name());
    meters.counter("hoso.intake.petition.stated", tags.and("fact", fact.name())).increment();
    if (fact instanceof PetitionAnswered it && after.clocks() != null) {
      answered(it.at(), after.clocks(), tags);
    }
  }

  private void answered(Instant at, Clocks clocks, Tags tags) {
    var inTime = Boolean.toString(!at.isAfter(clocks.handleBy()));
    meters
        .timer("hoso.intake.petition.answer", tags.and("in-time", inTime))
        .record(Duration.between(clocks.since(), at));
  }
}
