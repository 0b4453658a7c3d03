package vn.hoso.intake.application;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand;
import vn.hoso.intake.domain.Stage;
import vn.hoso.intake.domain.Submission;
import vn.hoso.intake.domain.person.PersonalNumber;
import vn.hoso.intake.domain.person.PhoneNumber;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.Upload;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.vault.Vault;

/** Takes dossiers in, by every channel. */
public final class Reception {

  /** What handing in came to. */
  public sealed interface Received {

    /** It is in; the lookup code is shown once and kept nowhere in the clear. */
    record In(
        String dossierId,
        long version,
        LookupCode lookupCode,
        ProcedureVersion procedure,
        @Nullable Instant answerBy,
        CompletableFuture<Void> published)
        implements Received {}

    /** Nothing happened. */
    record Invalid(List<Mistake> mistakes) implements Received {}

    /** The catalogue has no such procedure in force. */
    record UnknownProcedure(String code) implements Received {}
  }

  private final Dossiers<Dossier, IntakeEvent> dossiers;
  private final Procedures procedures;
  private final Competence competence;
  private final FileTypes types;
  private final Papers papers;
  private final Promises promises;
  private final Vault vault;
  private final Clock clock;
  private final RandomGenerator random;

  /** The source of randomness has to be cryptographically secure. */
  public Reception(
      Dossiers<Dossier, IntakeEvent> dossiers,
      Procedures procedures,
      Competence competence,
      FileTypes types,
      Papers papers,
      Promises promises,
      Vault vault,
      Clock clock,
      RandomGenerator random) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.competence = competence;
    this.types = types;
    this.papers = papers;
    this.promises = promises;
    this.vault = vault;
    this.clock = clock;
    this.random = random;
  }

  /** Checks everything, stores the papers, then states that the dossier is there. */
  public Received handIn(HandIn typed) {
    var it = typed.withCurrentCodes(competence.agencies());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = at.atZone(WorkingCalendar.ZONE).toLocalDate();
    var procedure = procedures.inForce(it.procedure(), today);
    if (procedure.isEmpty()) {
      return new Received.UnknownProcedure(it.procedure());
    }
    var content = procedure.get().content();
    var checks = new Checks(competence, types);
    if (content.way(it.channel()).isEmpty()) {
      checks.wrong("channel", "channel-not-offered");
    }
    var competent = checks.agencies(it, content, today);
    checks.person(it, today);
    checks.paperCase(it, content);
    checks.checklist(it, content);
    var files = checks.files(it.uploads());
    if (!checks.mistakes().isEmpty() || competent.isEmpty()) {
      return new Received.Invalid(checks.mistakes());
    }
    var id = DossierIds.attempted(it.attempt());
    var before = dossiers.find(id).state().stage();
    return before instanceof Stage.Unseen
        ? take(id, it, at, procedure.get(), competent.get(), files)
        : taken(id, procedure.get());
  }

  /** The attempt had come this far already, and only its answer was lost. */
  private Received taken(String id, ProcedureVersion procedure) {
    var dossier = dossiers.find(id);
    var submission = requireNonNull(dossier.state().own().submission());
    var code =
        vault
            .openPerson(id, submission.person())
            .flatMap(it -> LookupCode.parse(it.lookupCode()))
            .orElseThrow(() -> new IllegalStateException("dossier " + id + " is forgotten"));
    return new Received.In(
        id,
        dossier.version(),
        code,
        procedure,
        submission.answerBy(),
        CompletableFuture.completedFuture(null));
  }

  private Received take(
      String id,
      HandIn it,
      Instant at,
      ProcedureVersion procedure,
      String competent,
      Map<Upload, String> files) {
    var code = LookupCode.random(random);
    var answerBy =
        it.channel() == Channel.ONLINE ? promises.answerBy(it.receivingAgency(), at) : null;
    var submission =
        new Submission(
            at,
            procedure.procedure(),
            it.channel(),
            it.receivingAgency(),
            competent,
            vault.lookupHash(code.value()),
            vault.sealPerson(id, person(it, code)),
            answerBy,
            it.caseKey(),
            it.helpingAgency());
    papers.addNew(id, files, at);
    var command =
        new IntakeCommand.Submit(
            submission,
            it.presented().size() + files.size(),
            it.presented().stream().sorted().toList());
    var changed =
        dossiers.change(
            id,
            Owner.INTAKE,
            Cause.request(Trace.id(), Trace.current()),
            now -> submitted(Intake.decide(now.state(), command)));
    return new Received.In(
        id, changed.after().version(), code, procedure, answerBy, changed.published());
  }

  /** A fresh id has no history that could refuse. */
  private static Ruling<Boolean, IntakeEvent> submitted(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var facts) -> new Ruling<>(true, facts);
      case Decision.Rejected(var why) ->
          throw new IllegalStateException("a new dossier was refused: " + why);
    };
  }

  private static Person person(HandIn it, LookupCode code) {
    return new Person(
        Normalizer.normalize(it.name().strip().replaceAll("\\s+", " "), Normalizer.Form.NFC),
        PhoneNumber.parse(it.phone()).orElseThrow(),
        Checks.stripped(it.email()),
        it.identityNumber() == null ? null : PersonalNumber.plain(it.identityNumber()),
        Checks.stripped(it.address()),
        code.toString());
  }
}
