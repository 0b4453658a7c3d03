package vn.hoso.routing.domain;

import java.time.Instant;

/**
 * Until when a dossier that is not yet eligible goes back with its slip: NĐ 118/2025 art. 19(5),
 * "unless sector law says otherwise" (DOMAIN §2.4). So a later slip is not refused but marked.
 *
 * @param until the last moment in time
 * @param warnFrom little time is left from then on
 */
public record SlipTerm(Instant until, Instant warnFrom) {

  /** How a term stands. */
  public enum State {
    OPEN,
    SOON,
    OVER
  }

  public State at(Instant now) {
    if (isLate(now)) {
      return State.OVER;
    }
    return now.isBefore(warnFrom) ? State.OPEN : State.SOON;
  }

  boolean isLate(Instant at) {
    return at.isAfter(until);
  }
}
