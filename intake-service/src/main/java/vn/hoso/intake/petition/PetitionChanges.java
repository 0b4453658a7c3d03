package vn.hoso.intake.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.domain.Decision;
import vn.hoso.intake.petition.domain.Handling;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.PetitionCommand;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.observe.Trace;

/** Puts a command to one petition: for who has its version in hand, and measured. */
final class PetitionChanges {

  private final Dossiers<Petition, PetitionEvent> petitions;
  private final PetitionMeters meters;
  private final Clock clock;

  PetitionChanges(Dossiers<Petition, PetitionEvent> petitions, PetitionMeters meters, Clock clock) {
    this.petitions = petitions;
    this.meters = meters;
    this.clock = clock;
  }

  Remembered<Petition, PetitionEvent> find(String id) {
    return petitions.find(id);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Outcome change(String id, long version, BiFunction<Petition, Instant, PetitionCommand> command) {
    var at = now();
    var changed =
        petitions.<Outcome>change(
            id,
            Owner.PETITION,
            Cause.request(Trace.id(), Trace.current()),
            now -> ruling(now, version, it -> command.apply(it, at)));
    if (changed.answer() instanceof Outcome.Done done) {
      meters.stated(done.fact(), changed.after().state());
      return new Outcome.Done(done.fact(), changed.after(), changed.published());
    }
    return changed.answer();
  }

  /** An unknown petition is unknown, whatever version somebody has in hand. */
  private static Ruling<Outcome, PetitionEvent> ruling(
      Remembered<Petition, PetitionEvent> now,
      long version,
      Function<Petition, PetitionCommand> command) {
    if (now.state().arrival() == null) {
      return new Ruling<>(new Outcome.Refused(new Rejection.Unknown()), List.of());
    }
    if (now.version() != version) {
      return new Ruling<>(new Outcome.Stale(now.version()), List.of());
    }
    return switch (Handling.decide(now.state(), command.apply(now.state()))) {
      case Decision.Accepted(var fact) ->
          new Ruling<>(
              new Outcome.Done(fact, now, CompletableFuture.completedFuture(null)), List.of(fact));
      case Decision.Rejected(var why) -> new Ruling<>(new Outcome.Refused(why), List.of());
    };
  }
}
