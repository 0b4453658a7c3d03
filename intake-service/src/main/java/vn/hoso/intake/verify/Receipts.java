package vn.hoso.intake.verify;

import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.vault.SigningKeys;

/** Signs receipts and says later whether one is genuine and still holds. */
public final class Receipts {

  private final SigningKeys keys;
  private final DossierIndex index;

  public Receipts(SigningKeys keys, DossierIndex index) {
    this.keys = keys;
    this.index = index;
  }

  /** The query of the address on the receipt; the same receipt is always signed the same. */
  public String signed(Submission submission, Accepted acceptance) {
    var statement =
        Statement.of(
            acceptance.code(),
            acceptance.at(),
            acceptance.promise(),
            submission.competentAgency(),
            submission.procedure());
    var text = statement.text(keys.currentId());
    return text + "&s=" + keys.sign(text);
  }

  public Verdict verify(String query) {
    return Statement.read(query).map(this::verdict).orElseGet(Verdict.Unreadable::new);
  }

  private Verdict verdict(Statement.Signed it) {
    return switch (keys.check(it.keyId(), it.text(), it.signature())) {
      case FORGED -> new Verdict.Forged();
      case UNKNOWN_KEY -> new Verdict.UnknownKey(it.keyId());
      case GENUINE -> compared(it.statement());
    };
  }

  private Verdict compared(Statement said) {
    return index
        .byOfficialCode(said.code())
        .map(row -> compared(said, row.dossier()))
        .orElseGet(() -> new Verdict.NotHeld(said));
  }

  private static Verdict compared(Statement said, Dossier dossier) {
    var submission = dossier.own().submission();
    var acceptance = dossier.acceptance();
    if (submission == null || acceptance == null) {
      return new Verdict.NotHeld(said);
    }
    var procedure = submission.procedure();
    var held =
        Statement.of(
            acceptance.code(),
            acceptance.at(),
            dossier.promise(),
            submission.competentAgency(),
            procedure);
    if (held.equals(said)) {
      return new Verdict.Genuine(said);
    }
    return held.promising(said.promised()).equals(said)
        ? new Verdict.Superseded(said, held.promised())
        : new Verdict.NotHeld(said);
  }
}
