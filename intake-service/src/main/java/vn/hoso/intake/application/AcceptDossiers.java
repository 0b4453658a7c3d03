package vn.hoso.intake.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Fees.Priced;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand.Accept;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.vault.Vault;

/** Takes a dossier in: its limit and its fee are settled, then it gets its promise and its code. */
public final class AcceptDossiers {

  private final Desk desk;
  private final OfficialCodes codes;
  private final Promises promises;
  private final Fees fees;
  private final Vault vault;
  private final Clock clock;

  public AcceptDossiers(
      Desk desk, OfficialCodes codes, Promises promises, Fees fees, Vault vault, Clock clock) {
    this.desk = desk;
    this.codes = codes;
    this.promises = promises;
    this.fees = fees;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Accepts, with a code that is minted only when nothing else is in the way.
   *
   * @param confirmed the limit the officer says; null to take that of the catalogue
   * @param choice what the officer says of the fee
   */
  public Ruled accept(
      String id, long version, String by, @Nullable Limit confirmed, Fees.Choice choice) {
    var found = desk.find(id);
    var submission = found.state().own().submission();
    if (submission == null) {
      return new Ruled.Refused(new Rejection.Unknown());
    }
    var procedure = desk.procedureOf(submission);
    var known = Desk.limit(procedure, submission);
    if (confirmed != null && known.isPresent() && isFirm(procedure, known.get(), confirmed)) {
      return new Ruled.LimitFixed();
    }
    var limit = confirmed == null ? known.orElse(null) : confirmed;
    if (limit == null) {
      return found.version() == version
          ? new Ruled.LimitNeeded()
          : new Ruled.Stale(found.version());
    }
    return switch (fees.price(Fees.offer(procedure, submission.channel()), choice)) {
      case Priced.Unfit(var field, var wrong) -> new Ruled.Unfit(field, wrong);
      case Priced.Unknown _ -> accept(found, submission, version, by, limit, null);
      case Priced.Price price -> {
        var settled = choice.equals(Fees.Choice.NONE) && found.state().ledger().fee() != null;
        var charged = settled || price.listed() == 0 ? null : price;
        yield accept(found, submission, version, by, limit, charged);
      }
    };
  }

  /** What the catalogue says holds, unless it is only a reference. */
  private static boolean isFirm(
      Optional<ProcedureVersion> procedure, Limit known, Limit confirmed) {
    boolean same =
        known.unit() == confirmed.unit() && known.value().compareTo(confirmed.value()) == 0;
    return !same && procedure.map(it -> !it.content().reference()).orElse(false);
  }

  private Ruled accept(
      Remembered<Dossier, IntakeEvent> found,
      Submission submission,
      long version,
      String by,
      Limit limit,
      Priced.@Nullable Price price) {
    var id = found.dossierId();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var agency = submission.competentAgency();
    var promise = promises.promise(limit, agency, at);
    var trial = new Accept(at, by, "", limit, promise, null);
    if (Intake.decide(found.state(), trial) instanceof Decision.Rejected(var why)) {
      return new Ruled.Refused(why);
    }
    if (found.version() != version) {
      return new Ruled.Stale(found.version());
    }
    var code = codes.mint(agency, at.atZone(WorkingCalendar.ZONE).toLocalDate());
    var fee = price == null ? null : Till.fee(id, by, price, vault, at);
    return desk.change(id, version, _ -> new Accept(at, by, code, limit, promise, fee));
  }
}
