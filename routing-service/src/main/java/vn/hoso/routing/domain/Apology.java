package vn.hoso.routing.domain;

import java.time.Instant;
import vn.hoso.contract.Delay;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;

/**
 * An apology that nobody has signed yet.
 *
 * @param dueAt the promise that cannot be kept
 * @param proposedAt when the result can be there
 * @param step the step that was open
 */
public record Apology(Instant at, Instant dueAt, Instant proposedAt, int step, Delay cause) {

  static Apology of(ApologyDrafted it) {
    return new Apology(it.at(), it.dueAt(), it.proposedAt(), it.step(), it.cause());
  }
}
