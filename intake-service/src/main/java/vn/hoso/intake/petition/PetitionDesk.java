package vn.hoso.intake.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Decision;
import vn.hoso.intake.petition.domain.Handling;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.PetitionCommand;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.intake.petition.domain.Terms;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.vault.Vault;

/** What is done with a petition that came in, by an officer or by its citizen. */
public final class PetitionDesk {

  private final Dossiers<Petition, PetitionEvent> petitions;
  private final PetitionIndex index;
  private final Calendars calendars;
  private final Vault vault;
  private final Clock clock;

  public PetitionDesk(
      Dossiers<Petition, PetitionEvent> petitions,
      PetitionIndex index,
      Calendars calendars,
      Vault vault,
      Clock clock) {
    this.petitions = petitions;
    this.index = index;
    this.calendars = calendars;
    this.vault = vault;
    this.clock = clock;
  }

  public Remembered<Petition, PetitionEvent> find(String id) {
    return petitions.find(id);
  }

  /** By the lookup code as somebody typed it. */
  public Optional<Row> findByCode(String typed) {
    return LookupCode.parse(typed).flatMap(it -> index.byLookupHash(vault.lookupHash(it.value())));
  }

  /** Working minutes of its agency until the next thing has to be done; null where none runs. */
  public @Nullable Long minutesLeft(Petition petition) {
    var due = petition.dueAt();
    return due == null ? null : calendarOf(petition).remaining(clock.instant(), due).toMinutes();
  }

  public Outcome accept(String id, long version, String by) {
    return change(id, version, (_, at) -> new PetitionCommand.Accept(at, by));
  }

  public Outcome refuse(String id, long version, String by, String reason) {
    return change(
        id, version, (_, at) -> new PetitionCommand.Refuse(at, by, vault.seal(id, reason)));
  }

  public Outcome sendElsewhere(
      String id, long version, String by, Destination destination, String words) {
    return change(
        id,
        version,
        (_, at) -> new PetitionCommand.SendElsewhere(at, by, destination, vault.seal(id, words)));
  }

  /** The clocks start with the transfer. */
  public Outcome takeBack(String id, long version, String by) {
    return change(
        id,
        version,
        (now, at) -> new PetitionCommand.TakeBack(at, by, Terms.from(at, calendarOf(now))));
  }

  public Outcome askForMore(String id, long version, String by, String what) {
    return change(
        id, version, (_, at) -> new PetitionCommand.AskForMore(at, by, vault.seal(id, what)));
  }

  /** The clocks start with what was added; {@code by} is null where the citizen adds it. */
  public Outcome supplement(String id, long version, @Nullable String by, String words) {
    return change(
        id,
        version,
        (now, at) ->
            new PetitionCommand.Supplement(
                at, by, vault.seal(id, words), Terms.from(at, calendarOf(now))));
  }

  public Outcome takeUp(String id, long version, String by) {
    return change(id, version, (_, at) -> new PetitionCommand.TakeUp(at, by));
  }

  public Outcome answer(String id, long version, String by, String answer, boolean toPublish) {
    return change(
        id,
        version,
        (now, at) ->
            new PetitionCommand.Answer(
                at,
                by,
                vault.seal(id, answer),
                toPublish ? Terms.publishBy(at, calendarOf(now)) : null));
  }

  public Outcome publish(String id, long version, String by, String text) {
    return change(
        id, version, (_, at) -> new PetitionCommand.Publish(at, by, vault.seal(id, text)));
  }

  public Outcome rate(String id, long version, boolean liked) {
    return change(id, version, (_, at) -> new PetitionCommand.Rate(at, liked));
  }

  private Outcome change(
      String id, long version, BiFunction<Petition, Instant, PetitionCommand> command) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var changed =
        petitions.<Outcome>change(
            id,
            Owner.PETITION,
            Cause.request(Trace.id(), Trace.current()),
            now -> ruling(now, version, it -> command.apply(it, at)));
    return changed.answer() instanceof Outcome.Done
        ? new Outcome.Done(changed.after(), changed.published())
        : changed.answer();
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
              new Outcome.Done(now, CompletableFuture.completedFuture(null)), List.of(fact));
      case Decision.Rejected(var why) -> new Ruling<>(new Outcome.Refused(why), List.of());
    };
  }

  private WorkingCalendar calendarOf(Petition petition) {
    var arrival = petition.arrival();
    return arrival == null ? calendars.standard() : calendars.of(arrival.agency());
  }
}
