package vn.hoso.tracking.domain;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;

/** Which situation follows from a view. */
final class Situations {

  private Situations() {}

  /** Ends before beginnings: what is furthest decides. */
  static Situation of(View view) {
    var intake = view.intake();
    var routing = view.routing();
    if (intake.report() != null && intake.submission() == null) {
      return reported(intake.report());
    }
    if (routing.returnedAt() != null) {
      return returned(routing.offRoad());
    }
    if (routing.result() != null) {
      return routing.result().outcome() == Outcome.REFUSED
          ? Situation.RESULT_REFUSED
          : Situation.RESULT_READY;
    }
    if (routing.stop() != null) {
      return stopped(routing.stop().outcome());
    }
    if (intake.refusal() != null) {
      return Situation.RECEPTION_REFUSED;
    }
    var closure = intake.atDesk().closure();
    if (closure != null) {
      return stopped(closure.outcome());
    }
    var withdrawal = withdrawal(view);
    if (withdrawal != null) {
      return withdrawal;
    }
    return routing.transfer() == null ? atDesk(intake) : inProcess(view);
  }

  private static Situation returned(Detours detours) {
    if (detours.correctionDue() != null) {
      return Situation.CORRECTING;
    }
    return detours.correctedAt() == null ? Situation.RETURNED : Situation.CORRECTED;
  }

  private static Situation reported(Report report) {
    if (report.endedAt() != null) {
      return Situation.REPORTED_DONE;
    }
    var deadline = report.deadline();
    return deadline != null && report.lastAt().isAfter(deadline)
        ? Situation.REPORTED_LATE
        : Situation.REPORTED;
  }

  private static Situation stopped(Outcome outcome) {
    return switch (outcome) {
      case WITHDRAWN -> Situation.WITHDRAWN;
      case LAPSED -> Situation.LAPSED;
      case REFUSED -> Situation.RESOLUTION_REFUSED;
      case APPROVED -> Situation.STOPPED;
    };
  }

  private static @Nullable Situation withdrawal(View view) {
    var wish = view.intake().withdrawal();
    if (wish == null) {
      return null;
    }
    if (wish.confirmedAt() != null && view.intake().acceptance() == null) {
      return Situation.WITHDRAWN;
    }
    var declined = view.routing().withdrawalDeclinedAt();
    if (declined != null && !declined.isBefore(wish.at())) {
      return null;
    }
    return Situation.WITHDRAWAL_REQUESTED;
  }

  private static Situation atDesk(Intake intake) {
    if (intake.acceptance() != null) {
      return Situation.ACCEPTED;
    }
    if (intake.waitsForPapers()) {
      return intake.atDesk().windowExpiredAt() == null
          ? Situation.DESK_WAITS_FOR_PAPERS
          : Situation.DESK_WINDOW_EXPIRED;
    }
    if (intake.atDesk().answerOverdueAt() != null) {
      return Situation.ANSWER_LATE;
    }
    if (intake.supplement() != null) {
      return Situation.PAPERS_HANDED_IN;
    }
    return intake.submission() == null ? Situation.ARRIVING : Situation.SUBMITTED;
  }

  private static Situation inProcess(View view) {
    var clock = view.routing().clock();
    if (clock.owed() != null) {
      return Situation.WAITS_FOR_PAYMENT;
    }
    var supplement = clock.supplement();
    if (supplement != null) {
      var received = view.intake().supplementReceivedAt();
      if (received != null && !received.isBefore(supplement.at())) {
        return Situation.CHECKS_PAPERS;
      }
      if (clock.windowExpiredAt() != null) {
        return Situation.WINDOW_EXPIRED;
      }
      return clock.wasAskedAgain() ? Situation.WAITS_FOR_PAPERS_AGAIN : Situation.WAITS_FOR_PAPERS;
    }
    if (clock.overdueAt() != null) {
      return Situation.PROCESSING_LATE;
    }
    var inquiry = view.routing().offRoad().inquiry();
    if (inquiry != null) {
      return inquiry.isLate() ? Situation.CONSULTING_LATE : Situation.CONSULTING;
    }
    if (view.routing().offRoad().recalledAt() != null) {
      return Situation.PROCESSING_AGAIN;
    }
    if (clock.rescheduled() != null) {
      return Situation.PROCESSING_RESCHEDULED;
    }
    return Reading.dueAt(view) == null
        ? Situation.PROCESSING_WITHOUT_PROMISE
        : Situation.PROCESSING;
  }
}
