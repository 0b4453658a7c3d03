package vn.hoso.tracking.domain;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/** What an officer wrote to the citizen, as long as it matters. */
public final class SealedWords {

  private SealedWords() {}

  /** The sealed words that belong to what is going on, if any. */
  public static @Nullable Sealed of(View view) {
    var intake = view.intake();
    var supplement = view.routing().clock().supplement();
    var result = view.routing().result();
    var apology = view.routing().clock().rescheduled();
    var stop = view.routing().stop();
    return switch (Reading.situation(view)) {
      case RECEPTION_REFUSED -> intake.refusal() == null ? null : intake.refusal().reason();
      case DESK_WAITS_FOR_PAPERS, DESK_WINDOW_EXPIRED ->
          intake.supplement() == null ? null : intake.supplement().what();
      case WAITS_FOR_PAPERS, WAITS_FOR_PAPERS_AGAIN, CHECKS_PAPERS, WINDOW_EXPIRED ->
          supplement == null ? null : supplement.what();
      case PROCESSING_RESCHEDULED -> apology == null ? null : apology.cause();
      case RESOLUTION_REFUSED -> stop == null ? null : stop.reason();
      case RESULT_READY, RESULT_REFUSED, RETURNED -> result == null ? null : result.note();
      case WAITS_FOR_PAYMENT -> {
        var owed = view.routing().clock().owed();
        yield owed == null ? null : owed.what();
      }
      case ARRIVING,
          SUBMITTED,
          PAPERS_HANDED_IN,
          ACCEPTED,
          PROCESSING,
          PROCESSING_WITHOUT_PROMISE,
          PROCESSING_LATE,
          PROCESSING_AGAIN,
          CONSULTING,
          CONSULTING_LATE,
          CORRECTING,
          CORRECTED,
          WITHDRAWAL_REQUESTED,
          WITHDRAWN,
          LAPSED,
          STOPPED,
          REPORTED,
          REPORTED_LATE,
          REPORTED_DONE,
          ANSWER_LATE ->
          null;
    };
  }
}
