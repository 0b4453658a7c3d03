package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the answer that an online dossier waits for.
 *
 * @param alertedAt when the desk was told that the dossier is there
 * @param warned the moment of which "due soon" was said
 * @param overdue the moment of which "overdue" was said
 */
public record DeskClock(
    @Nullable Instant alertedAt, @Nullable Instant warned, @Nullable Instant overdue) {

  static final DeskClock SILENT = new DeskClock(null, null, null);

  /** The answer is counted from the start; who was alerted is not alerted again. */
  DeskClock anew() {
    return new DeskClock(alertedAt, null, null);
  }

  DeskClock alerted(Instant at) {
    return new DeskClock(at, warned, overdue);
  }

  DeskClock warnedFor(Instant due) {
    return new DeskClock(alertedAt, due, overdue);
  }

  DeskClock overdueFor(Instant due) {
    return new DeskClock(alertedAt, warned, due);
  }
}
