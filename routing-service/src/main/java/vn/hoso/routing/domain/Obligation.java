package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.Sealed;

/**
 * What the citizen has to pay before processing goes on: national status 6.
 *
 * @param amount in đồng
 * @param what sealed: what is to be paid and why; null for the fee
 */
public record Obligation(String id, Instant raisedAt, long amount, @Nullable Sealed what) {

  static Obligation of(FinancialObligationRaised it) {
    return new Obligation(it.obligation(), it.at(), it.amount(), it.what());
  }

  /** Whether it is the fee of the procedure and not what an officer found to be owed. */
  public boolean isFee() {
    return id.equals(FeeSet.NAME);
  }
}
