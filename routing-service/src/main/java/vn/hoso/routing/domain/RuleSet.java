package vn.hoso.routing.domain;

import java.time.LocalDate;

/**
 * Rules that may differ from one decree to the next, as dated data. A dossier keeps the set that
 * was in force when it was accepted.
 *
 * @param from the day it comes into force; it ends where the next begins
 * @param afterSupplement what the clock does when a supplement is complete
 */
public record RuleSet(String name, LocalDate from, AfterSupplement afterSupplement) {

  /** DOMAIN §3.4. */
  public enum AfterSupplement {
    /** The full time from zero: NĐ 118/2025 art. 19(5). */
    RESTART,
    /** Later by the working time that was waited. */
    EXTEND,
    /** Later by the days that were waited, worked or not: as QĐ 766 subtracts them. */
    SUBTRACT
  }

  public RuleSet {
    if (name == null || name.isBlank() || from == null || afterSupplement == null) {
      throw new IllegalArgumentException(
          "a rule set needs name, from and after-supplement: " + name);
    }
  }
}
