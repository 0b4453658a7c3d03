package vn.hoso.intake.petition;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.DossierIds;
import vn.hoso.intake.application.JudgedFiles;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.domain.person.PhoneNumber;
import vn.hoso.intake.petition.domain.Arrival;
import vn.hoso.intake.petition.domain.Decision;
import vn.hoso.intake.petition.domain.Handling;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.PetitionCommand.Receive;
import vn.hoso.intake.petition.domain.Terms;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.vault.Vault;

/** Takes petitions in, by every way. */
public final class Mailbox {

  /** What sending came to. */
  public sealed interface Sent {

    /** It is in; the lookup code is shown once and kept nowhere in the clear. */
    record In(
        String id, long version, LookupCode code, Clocks clocks, CompletableFuture<Void> published)
        implements Sent {}

    /** Nothing happened. */
    record Invalid(List<Mistake> mistakes) implements Sent {}
  }

  private final Dossiers<Petition, PetitionEvent> petitions;
  private final Agencies agencies;
  private final Calendars calendars;
  private final Enclosures enclosures;
  private final PetitionMeters meters;
  private final Vault vault;
  private final Clock clock;
  private final RandomGenerator random;

  /** The source of randomness has to be cryptographically secure. */
  Mailbox(
      Dossiers<Petition, PetitionEvent> petitions,
      Agencies agencies,
      Calendars calendars,
      Enclosures enclosures,
      PetitionMeters meters,
      Vault vault,
      Clock clock,
      RandomGenerator random) {
    this.petitions = petitions;
    this.agencies = agencies;
    this.calendars = calendars;
    this.enclosures = enclosures;
    this.meters = meters;
    this.vault = vault;
    this.clock = clock;
    this.random = random;
  }

  /** Checks everything, then states that the petition is there. */
  public Sent send(Letter typed) {
    var letter = typed.withCurrentCode(agencies);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var files = enclosures.judge(letter.files());
    var mistakes = new ArrayList<>(LetterChecks.mistakesIn(letter, agencies, at));
    mistakes.addAll(files.mistakes());
    if (!mistakes.isEmpty()) {
      return new Sent.Invalid(mistakes);
    }
    var id = DossierIds.attempted(letter.attempt());
    var before = petitions.find(id);
    var arrival = before.state().arrival();
    return arrival == null ? take(id, letter, files, at) : taken(before, arrival);
  }

  /** The attempt had come this far already, and only its answer was lost: see ADR 0011. */
  private Sent taken(Remembered<Petition, PetitionEvent> petition, Arrival arrival) {
    var id = petition.dossierId();
    var code =
        vault
            .open(id, arrival.code())
            .flatMap(LookupCode::parse)
            .orElseThrow(() -> new IllegalStateException("petition " + id + " is forgotten"));
    var clocks = Objects.requireNonNull(petition.state().clocks());
    return new Sent.In(
        id, petition.version(), code, clocks, CompletableFuture.completedFuture(null));
  }

  private Sent take(String id, Letter letter, JudgedFiles files, Instant at) {
    var code = LookupCode.random(random);
    var since = Objects.requireNonNullElse(letter.sentAt(), at);
    var clocks = Terms.from(since, calendars.of(letter.agency()));
    var arrival =
        new Arrival(
            at,
            Objects.requireNonNull(letter.kind()),
            letter.way(),
            letter.agency(),
            letter.by(),
            vault.lookupHash(code.value()),
            vault.seal(id, code.toString()),
            contact(id, letter, code),
            letter.dossier().isEmpty() ? null : letter.dossier().toUpperCase(Locale.ROOT),
            new Recognition(vault).marks(letter));
    var kept = enclosures.keepOnce(id, files, at);
    var command = new Receive(arrival, vault.seal(id, plain(letter.words())), clocks, kept);
    var changed =
        petitions.change(
            id,
            Owner.PETITION,
            Cause.request(Trace.id(), Trace.current()),
            now -> received(Handling.decide(now.state(), command)));
    meters.stated(changed.answer(), changed.after().state());
    return new Sent.In(id, changed.after().version(), code, clocks, changed.published());
  }

  private @Nullable Sealed contact(String id, Letter it, LookupCode code) {
    if (it.isAnonymous()) {
      return null;
    }
    var phone = PhoneNumber.parse(it.phone()).orElse("");
    var email = it.email().isEmpty() ? null : it.email();
    return vault.sealPerson(
        id, new Person(plain(it.name()), phone, email, null, null, code.toString()));
  }

  /** A fresh id has no history that could refuse. */
  private static Ruling<PetitionEvent, PetitionEvent> received(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var fact) -> new Ruling<>(fact, List.of(fact));
      case Decision.Rejected(var why) ->
          throw new IllegalStateException("a new petition was refused: " + why);
    };
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }
}
