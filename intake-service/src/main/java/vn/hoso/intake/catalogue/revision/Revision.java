package vn.hoso.intake.catalogue.revision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Places;

/**
 * What one document would change.
 *
 * @param from the first day it is to be in force
 * @param before the newest version so far; null for a procedure that is new here
 */
public record Revision(
    ProcedureText text,
    LocalDate from,
    @Nullable ProcedureVersion before,
    Difference difference,
    Places places) {

  static Revision of(
      ProcedureText text, LocalDate today, @Nullable ProcedureVersion before, Places places) {
    var from = text.from() == null ? today : text.from();
    return new Revision(text, from, before, difference(text, before), places);
  }

  public String code() {
    return text.code();
  }

  /** The number it gets. */
  public int version() {
    return before == null ? 1 : before.version() + (changesNothing() ? 0 : 1);
  }

  /** Taking over an imported record is a change, even word for word: somebody has checked it. */
  public boolean changesNothing() {
    return difference.isNothing() && before != null && before.audit() != null;
  }

  /** It makes an imported record the centre's own. */
  public boolean takesOver() {
    return before != null && before.origin() == ProcedureVersion.Origin.NATIONAL;
  }

  Catalogue.Reviewed reviewed() {
    return new Catalogue.Reviewed(new Catalogue.Candidate(code(), text.content()), from);
  }

  private static Difference difference(ProcedureText text, @Nullable ProcedureVersion before) {
    var fresh = ProcedureText.comparable(text.code(), text.content());
    return Difference.between(
        before == null ? null : ProcedureText.comparable(text.code(), before.content()), fresh);
  }
}
