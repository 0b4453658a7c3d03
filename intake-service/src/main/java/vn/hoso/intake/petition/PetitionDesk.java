package vn.hoso.intake.petition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.papers.Upload;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.PetitionCommand;
import vn.hoso.intake.petition.domain.Terms;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.vault.Vault;

/** What is done with a petition that came in, by an officer or by its citizen. */
public final class PetitionDesk {

  private final PetitionChanges changes;
  private final PetitionIndex index;
  private final Calendars calendars;
  private final Enclosures enclosures;
  private final Vault vault;

  PetitionDesk(
      PetitionChanges changes,
      PetitionIndex index,
      Calendars calendars,
      Enclosures enclosures,
      Vault vault) {
    this.changes = changes;
    this.index = index;
    this.calendars = calendars;
    this.enclosures = enclosures;
    this.vault = vault;
  }

  public Remembered<Petition, PetitionEvent> find(String id) {
    return changes.find(id);
  }

  /** By the lookup code as somebody typed it. */
  public Optional<Row> findByCode(String typed) {
    return LookupCode.parse(typed).flatMap(it -> index.byLookupHash(vault.lookupHash(it.value())));
  }

  /** Working minutes of its agency until the next thing has to be done; null where none runs. */
  public @Nullable Long minutesLeft(Petition petition) {
    var due = petition.dueAt();
    return due == null ? null : calendarOf(petition).remaining(changes.now(), due).toMinutes();
  }

  public Outcome accept(String id, long version, String by) {
    return changes.change(id, version, (_, at) -> new PetitionCommand.Accept(at, by));
  }

  public Outcome refuse(String id, long version, String by, String reason) {
    return changes.change(
        id, version, (_, at) -> new PetitionCommand.Refuse(at, by, vault.seal(id, reason)));
  }

  public Outcome sendElsewhere(
      String id, long version, String by, Destination destination, String words) {
    return changes.change(
        id,
        version,
        (_, at) -> new PetitionCommand.SendElsewhere(at, by, destination, vault.seal(id, words)));
  }

  /** The clocks start with the transfer. */
  public Outcome takeBack(String id, long version, String by) {
    return changes.change(
        id,
        version,
        (now, at) -> new PetitionCommand.TakeBack(at, by, Terms.from(at, calendarOf(now))));
  }

  public Outcome askForMore(String id, long version, String by, String what) {
    return changes.change(
        id, version, (_, at) -> new PetitionCommand.AskForMore(at, by, vault.seal(id, what)));
  }

  /** The clocks start with what was added; {@code by} is null where the citizen adds it. */
  public Outcome supplement(
      String id, long version, @Nullable String by, String words, List<Upload> files) {
    return withFiles(
        id,
        files,
        kept ->
            changes.change(
                id,
                version,
                (now, at) ->
                    new PetitionCommand.Supplement(
                        at, by, vault.seal(id, words), Terms.from(at, calendarOf(now)), kept)));
  }

  public Outcome takeUp(String id, long version, String by) {
    return changes.change(id, version, (_, at) -> new PetitionCommand.TakeUp(at, by));
  }

  public Outcome answer(
      String id, long version, String by, String answer, boolean toPublish, List<Upload> files) {
    return withFiles(
        id,
        files,
        kept ->
            changes.change(
                id,
                version,
                (now, at) ->
                    new PetitionCommand.Answer(
                        at,
                        by,
                        vault.seal(id, answer),
                        toPublish ? Terms.publishBy(at, calendarOf(now)) : null,
                        kept)));
  }

  public Outcome publish(String id, long version, String by, String text) {
    return changes.change(
        id, version, (_, at) -> new PetitionCommand.Publish(at, by, vault.seal(id, text)));
  }

  public Outcome rate(String id, long version, boolean liked) {
    return changes.change(id, version, (_, at) -> new PetitionCommand.Rate(at, liked));
  }

  /** The earlier one goes on, or was answered already. */
  public Outcome repeat(String id, long version, String by, String earlier, String reason) {
    var before = changes.find(earlier).state();
    return changes.change(
        id,
        version,
        (_, at) -> new PetitionCommand.Repeat(at, by, earlier, before, vault.seal(id, reason)));
  }

  /** In place of those before; nobody is for leaders alone. */
  public Outcome assign(String id, long version, String by, List<String> users) {
    return changes.change(id, version, (_, at) -> new PetitionCommand.Assign(at, by, users));
  }

  /** Bad files are refused before anything is kept, and nothing is kept for what is refused. */
  private Outcome withFiles(
      String id, List<Upload> files, Function<@Nullable List<String>, Outcome> deed) {
    var judged = enclosures.judge(files);
    if (!judged.mistakes().isEmpty()) {
      return new Outcome.Unfit(judged.mistakes());
    }
    var kept = enclosures.keep(id, judged, changes.now());
    var outcome = deed.apply(kept);
    if (!(outcome instanceof Outcome.Done)) {
      enclosures.drop(kept);
    }
    return outcome;
  }

  private WorkingCalendar calendarOf(Petition petition) {
    var arrival = petition.arrival();
    return arrival == null ? calendars.standard() : calendars.of(arrival.agency());
  }
}
