package vn.hoso.intake.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides a dossier, or why nobody can be said to. */
public sealed interface Competent {

  /**
   * This one.
   *
   * @param under the delegation that makes it so, null where the agency decides by itself
   */
  record By(Agency agency, @Nullable Delegation under) implements Competent {}

  /** The agency asked for decides by delegation, but not on this day. */
  record NotInForce(Agency agency, Delegation delegation) implements Competent {}

  /** The agency asked for has passed the power on. */
  record PassedOn(Delegation delegation, List<Agency> to) implements Competent {}

  /** Several could, and the place does not say which. */
  record Unclear(List<Agency> candidates) implements Competent {}

  /** The agency asked for does not decide this procedure, or is unknown. */
  record NotThisOne() implements Competent {}

  /** The centre knows no agency that decides this procedure. */
  record Nobody() implements Competent {}
}
