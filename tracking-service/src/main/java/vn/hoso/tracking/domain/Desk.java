package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;

/**
 * What the desk's own clocks said of a dossier before it was accepted, and how the desk closed it.
 *
 * @param answerOverdueAt when the eight working hours were found over, since the last answer
 * @param windowExpiredAt when the window of the last supplement was found over
 */
public record Desk(
    @Nullable Instant answerOverdueAt,
    @Nullable Instant windowExpiredAt,
    @Nullable Closure closure) {

  /** Closed without having been accepted. */
  public record Closure(Instant at, Outcome outcome) {}

  static final Desk SILENT = new Desk(null, null, null);

  Desk answerOverdue(Instant at) {
    return new Desk(at, windowExpiredAt, closure);
  }

  Desk windowExpired(Instant at) {
    return new Desk(answerOverdueAt, at, closure);
  }

  /** The desk has asked, or was given something: its clocks begin anew. */
  Desk anew() {
    return new Desk(null, null, closure);
  }

  /** A wish to withdraw was taken back, so the answer is counted from then. */
  Desk answeringAnew() {
    return new Desk(null, windowExpiredAt, closure);
  }

  Desk closed(Closure it) {
    return new Desk(answerOverdueAt, windowExpiredAt, it);
  }
}
