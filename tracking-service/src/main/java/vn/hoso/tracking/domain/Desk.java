package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.Outcome;

/**
 * What intake said of a dossier beside its stages: by the desk's own clocks, of money, and how the
 * citizen rated it.
 *
 * @param answerOverdueAt when the eight working hours were found over, since the last answer
 * @param windowExpiredAt when the window of the last supplement was found over
 * @param scores of the last rating; null while nobody rated
 */
public record Desk(
    @Nullable Instant answerOverdueAt,
    @Nullable Instant windowExpiredAt,
    @Nullable Closure closure,
    @Nullable Purse purse,
    @Nullable List<Score> scores) {

  /** Closed without having been accepted. */
  public record Closure(Instant at, Outcome outcome) {}

  static final Desk SILENT = new Desk(null, null, null, null, null);

  Desk answerOverdue(Instant at) {
    return new Desk(at, windowExpiredAt, closure, purse, scores);
  }

  Desk windowExpired(Instant at) {
    return new Desk(answerOverdueAt, at, closure, purse, scores);
  }

  /** The desk has asked, or was given something: its clocks begin anew. */
  Desk anew() {
    return new Desk(null, null, closure, purse, scores);
  }

  /** A wish to withdraw was taken back, so the answer is counted from then. */
  Desk answeringAnew() {
    return new Desk(null, windowExpiredAt, closure, purse, scores);
  }

  Desk closed(Closure it) {
    return new Desk(answerOverdueAt, windowExpiredAt, it, purse, scores);
  }

  /** Fee and payments. */
  Purse money() {
    return purse == null ? Purse.EMPTY : purse;
  }

  Desk with(Purse other) {
    return new Desk(answerOverdueAt, windowExpiredAt, closure, other, scores);
  }

  Desk rated(List<Score> last) {
    return new Desk(answerOverdueAt, windowExpiredAt, closure, purse, List.copyOf(last));
  }
}
