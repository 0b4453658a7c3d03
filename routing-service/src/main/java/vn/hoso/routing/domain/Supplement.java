package vn.hoso.routing.domain;

import java.time.Instant;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;

/**
 * What the citizen was asked for.
 *
 * @param what sealed: which papers and why
 * @param until the window of NĐ 118/2025 art. 19(5)
 * @param expired that the window went by was said
 */
public record Supplement(Instant at, Sealed what, Instant until, boolean expired) {

  static Supplement of(SupplementRequested it) {
    return new Supplement(it.at(), it.what(), it.until(), false);
  }

  Supplement foundExpired() {
    return new Supplement(at, what, until, true);
  }
}
