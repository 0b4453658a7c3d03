package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is off the straight road.
 *
 * @param recalledAt when the result was found wrong before it was handed over
 * @param inquiry what another agency was asked, while it is waited for
 * @param correctionDue when an error in the handed-over result is corrected at the latest, while it
 *     is not
 * @param correctedAt when the last such error was corrected
 */
public record Detours(
    @Nullable Instant recalledAt,
    @Nullable Inquiry inquiry,
    @Nullable Instant correctionDue,
    @Nullable Instant correctedAt) {

  /**
   * A question to another agency.
   *
   * @param until it answers by then
   */
  public record Inquiry(Instant at, Instant until) {}

  static final Detours NONE = new Detours(null, null, null, null);

  Detours recalled(Instant at) {
    return new Detours(at, null, correctionDue, correctedAt);
  }

  Detours asking(@Nullable Inquiry it) {
    return new Detours(recalledAt, it, correctionDue, correctedAt);
  }

  Detours correcting(Instant due) {
    return new Detours(recalledAt, inquiry, due, correctedAt);
  }

  Detours corrected(Instant at) {
    return new Detours(recalledAt, inquiry, null, at);
  }
}
