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
 */
public record Step(
    int number,
    String name,
    String role,
    String agency,
    int budgetMinutes,
    @Nullable Consultable consulting) {

  /** A step of which nobody has said what holds when another agency is asked. */
  public Step(int number, String name, String role, String agency, int budgetMinutes) {
    this(number, name, role, agency, budgetMinutes, null);
  }
}
