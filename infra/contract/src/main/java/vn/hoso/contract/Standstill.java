package vn.hoso.contract;

import java.time.Instant;

/** A stretch in which the clock of a dossier stood, kept for statistics: DOMAIN §3.4. */
public record Standstill(Why why, Instant from, Instant to) {

  /** Whose word was waited for. */
  public enum Why {
    /** Papers of the citizen. */
    SUPPLEMENT,
    /** The answer to a wish to withdraw that was taken back. */
    WITHDRAWAL,
    /** Another agency, where its time does not count. */
    CONSULTATION,
    /** A payment of the citizen. */
    PAYMENT
  }
}
