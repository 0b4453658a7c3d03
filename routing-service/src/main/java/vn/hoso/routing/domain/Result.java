package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.Sealed;

/** What lies at the one-stop desk, and where. */
public record Result(Instant at, Outcome outcome, String place, @Nullable Sealed note) {

  static Result of(ResultReady it) {
    return new Result(it.at(), it.outcome(), it.place(), it.note());
  }
}
