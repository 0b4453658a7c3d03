package vn.hoso.intake.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Owner;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.vault.Vault;

/** What is done with a dossier that was handed in, by an officer or by its citizen. */
public final class Desk {

  private final Dossiers<Dossier, IntakeEvent> dossiers;
  private final Procedures procedures;
  private final Promises promises;
  private final Vault vault;
  private final Clock clock;

  public Desk(
      Dossiers<Dossier, IntakeEvent> dossiers,
      Procedures procedures,
      Promises promises,
      Vault vault,
      Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.promises = promises;
    this.vault = vault;
    this.clock = clock;
  }

  public Remembered<Dossier, IntakeEvent> find(String id) {
    return dossiers.find(id);
  }

  /** The procedure as it stood when the dossier was submitted. */
  public Optional<ProcedureVersion> procedureOf(Submission submission) {
    var it = submission.procedure();
    return procedures.version(it.code(), it.version());
  }

  /** The limit of the catalogue for how the dossier came in. */
  public Optional<Limit> limitOf(Submission submission) {
    return limit(procedureOf(submission), submission);
  }

  static Optional<Limit> limit(Optional<ProcedureVersion> procedure, Submission submission) {
    return procedure.flatMap(it -> it.content().way(submission.channel())).map(Way::limit);
  }

  /** The window begins with the notice. */
  public Ruled askForSupplement(String id, long version, String by, String what) {
    return change(
        id,
        version,
        now -> {
          var at = now();
          var submission = now.own().submission();
          var agency = submission == null ? "" : submission.receivingAgency();
          var days = submission == null ? null : submission.procedure().supplementDays();
          return new IntakeCommand.AskForSupplement(
              at, by, vault.seal(id, what), promises.supplementUntil(agency, at, days));
        });
  }

  public Ruled handInSupplement(String id, long version, Channel channel, int papers) {
    return change(id, version, _ -> new IntakeCommand.HandInSupplement(now(), channel, papers));
  }

  public Ruled refuse(String id, long version, String by, String reason) {
    return change(
        id, version, _ -> new IntakeCommand.RefuseReception(now(), by, vault.seal(id, reason)));
  }

  public Ruled requestWithdrawal(String id, long version, @Nullable String reason) {
    return change(
        id,
        version,
        _ ->
            new IntakeCommand.RequestWithdrawal(
                now(), reason == null ? null : vault.seal(id, reason)));
  }

  public Ruled cancelWithdrawal(String id, long version) {
    return change(id, version, _ -> new IntakeCommand.CancelWithdrawal(now()));
  }

  public Ruled confirmWithdrawal(String id, long version, String by) {
    return change(id, version, _ -> new IntakeCommand.ConfirmWithdrawal(now(), by));
  }

  /** The window of the desk's supplement went by. */
  public Ruled close(String id, long version, String by) {
    return change(id, version, _ -> new IntakeCommand.CloseLapsed(now(), by));
  }

  /**
   * Decides and saves.
   *
   * @param version the one somebody has in hand; null where nobody looked before
   */
  Ruled change(String id, @Nullable Long version, Function<Dossier, IntakeCommand> command) {
    var changed =
        dossiers.<Ruled>change(
            id,
            Owner.INTAKE,
            Cause.request(Trace.id(), Trace.current()),
            now -> ruling(now, version, command));
    return changed.answer() instanceof Ruled.Done
        ? new Ruled.Done(changed.after(), changed.published())
        : changed.answer();
  }

  /** An unknown dossier is unknown, whatever version somebody has in hand. */
  private static Ruling<Ruled, IntakeEvent> ruling(
      Remembered<Dossier, IntakeEvent> now,
      @Nullable Long version,
      Function<Dossier, IntakeCommand> command) {
    if (version != null && now.version() != version && now.version() != 0) {
      return new Ruling<>(new Ruled.Stale(now.version()), List.of());
    }
    if (now.state().own().submission() == null) {
      return new Ruling<>(new Ruled.Refused(new Rejection.Unknown()), List.of());
    }
    return switch (Intake.decide(now.state(), command.apply(now.state()))) {
      case Decision.Accepted(var facts) ->
          new Ruling<>(new Ruled.Done(now, CompletableFuture.completedFuture(null)), facts);
      case Decision.Rejected(var why) -> new Ruling<>(new Ruled.Refused(why), List.of());
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
