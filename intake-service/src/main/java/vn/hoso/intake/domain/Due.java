package vn.hoso.intake.domain;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/**
 * One thing to pay and how far it is paid, in đồng.
 *
 * @param obligation {@code fee}, or the name routing gave it
 * @param what sealed: what it is for; null for the fee, which explains itself
 * @param settled an officer saw a proof of payment made elsewhere
 */
public record Due(
    String obligation, long amount, long paid, @Nullable Sealed what, boolean settled) {

  /** How it stands, in one word. */
  public enum State {
    /** Free, or exempt. */
    NOTHING,
    UNPAID,
    /** Some came, not all. */
    PARTIAL,
    PAID,
    /** More came than was asked for; the rest goes back. */
    EXCESS
  }

  /** What is still to be paid. */
  public long outstanding() {
    return settled ? 0 : Math.max(0, amount - paid);
  }

  /** What came beyond the amount. */
  public long excess() {
    return Math.max(0, paid - amount);
  }

  public State state() {
    if (excess() > 0) {
      return State.EXCESS;
    }
    if (outstanding() > 0) {
      return paid > 0 ? State.PARTIAL : State.UNPAID;
    }
    return amount == 0 ? State.NOTHING : State.PAID;
  }
}
