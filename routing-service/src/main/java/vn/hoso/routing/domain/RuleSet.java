package vn.hoso.routing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.LegalLimits;
import vn.hoso.calendar.TimeLimit;

/**
 * Rules that may differ from one decree to the next, as dated data. A dossier keeps the set that
 * was in force when it was accepted.
 *
 * @param from the day it comes into force; it ends where the next begins
 * @param afterSupplement what the clock does when a supplement is complete
 * @param slipDays working days from receipt within which the slip for a supplement goes out; null
 *     for the three of NĐ 118/2025 art. 19(5)
 */
public record RuleSet(
    String name, LocalDate from, AfterSupplement afterSupplement, @Nullable Integer slipDays) {

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
    if (slipDays != null && slipDays < 1) {
      throw new IllegalArgumentException("slip-days are one at least: " + name);
    }
  }

  TimeLimit slipWithin() {
    return slipDays == null ? LegalLimits.RETURN_WITH_SLIP : TimeLimit.workingDays(slipDays);
  }
}
