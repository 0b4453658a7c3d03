package vn.hoso.contract;

import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure as it is walked for one dossier.
 *
 * @param number from 1, in the order of work
 * @param name Vietnamese name that a citizen may read
 * @param role who does it, such as {@code officer} or {@code leader}
 * @param agency code of the agency whose step it is
 * @param budgetMinutes working minutes it may take
 * @param consulting what holds when another agency is asked; null where nobody has said
 * @param leg which leg it belongs to; null where one agency works alone
 */
public record Step(
    int number,
    String name,
    String role,
    String agency,
    int budgetMinutes,
    @Nullable Consultable consulting,
    @Nullable Leg leg) {

  /** A step of an agency that works alone. */
  public Step(
      int number,
      String name,
      String role,
      String agency,
      int budgetMinutes,
      @Nullable Consultable consulting) {
    this(number, name, role, agency, budgetMinutes, consulting, null);
  }

  /** A step of which nobody has said what holds when another agency is asked. */
  public Step(int number, String name, String role, String agency, int budgetMinutes) {
    this(number, name, role, agency, budgetMinutes, null, null);
  }

  /** Whether both are walked at the same time, by different agencies. */
  public boolean isBeside(Step other) {
    return leg != null && other.leg != null && leg.isBeside(other.leg);
  }

  /** Whether work on the other one comes before work on this one. */
  public boolean comesAfter(Step other) {
    return number > other.number && !isBeside(other);
  }
}
