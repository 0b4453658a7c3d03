package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;

/**
 * What is off the straight road.
 *
 * @param recalledAt when the result was found wrong before it was handed over
 * @param inquiry what another agency was asked, while it is waited for
 * @param correctionDue when an error in the handed-over result is corrected at the latest, while it
 *     is not
 * @param correctedAt when the last such error was corrected
 * @param papers that are on the road between two agencies, while they are
 */
public record Detours(
    @Nullable Instant recalledAt,
    @Nullable Inquiry inquiry,
    @Nullable Instant correctionDue,
    @Nullable Instant correctedAt,
    @Nullable Papers papers) {

  /**
   * Papers that go to another agency with a slip.
   *
   * @param from code of the agency that sent them
   * @param to code of the agency whose clock begins when it has them
   */
  public record Papers(Instant at, int slip, String from, String to) {}

  /**
   * A question to another agency.
   *
   * @param until it answers by then
   * @param counts the time of it counts towards the promise; if not, the clock stands
   * @param silent that no answer came in time was said; null in views stored before
   */
  public record Inquiry(
      Instant at, Instant until, @Nullable Boolean counts, @Nullable Boolean silent) {

    static Inquiry of(ConsultationOpened it) {
      return new Inquiry(it.at(), it.until(), it.counts(), false);
    }

    boolean isLate() {
      return Boolean.TRUE.equals(silent);
    }

    Inquiry late() {
      return new Inquiry(at, until, counts, true);
    }

    boolean stopsTheClock() {
      return Boolean.FALSE.equals(counts);
    }
  }

  static final Detours NONE = new Detours(null, null, null, null, null);

  Detours recalled(Instant at) {
    return new Detours(at, null, correctionDue, correctedAt, papers);
  }

  Detours asking(@Nullable Inquiry it) {
    return new Detours(recalledAt, it, correctionDue, correctedAt, papers);
  }

  Detours silent(ConsultationTimedOut it) {
    return asking(it.consent() || inquiry == null ? null : inquiry.late());
  }

  Detours correcting(Instant due) {
    return new Detours(recalledAt, inquiry, due, correctedAt, papers);
  }

  Detours corrected(Instant at) {
    return new Detours(recalledAt, inquiry, null, at, papers);
  }

  Detours sending(@Nullable Papers it) {
    return new Detours(recalledAt, inquiry, correctionDue, correctedAt, it);
  }
}
