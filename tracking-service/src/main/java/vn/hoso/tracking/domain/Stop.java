package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stop on the way of a dossier, in public words.
 *
 * @param name of the step where the procedure names it, else null and the kind says it all
 * @param agency code of who does it, null for the citizen
 * @param at when it began or happened
 */
public record Stop(
    Kind kind,
    @Nullable String name,
    @Nullable String agency,
    @Nullable Instant at,
    Progress progress) {

  /** What happens there. */
  public enum Kind {
    SUBMITTED,
    DESK_PAPERS,
    ACCEPTED,
    REFUSED,
    STEP,
    PROCESSING,
    PAPERS,
    RESULT,
    RETURNED,
    WITHDRAWAL,
    STOPPED,
    FINISHED,
    REPORTED,
    REPORTED_STEP,
    REPORTED_DONE
  }

  /** How far it has come. */
  public enum Progress {
    DONE,
    CURRENT,
    WAITING,
    LATE,
    AHEAD,
    STOPPED;

    static Progress since(@Nullable Instant happened) {
      return happened == null ? AHEAD : DONE;
    }
  }
}
