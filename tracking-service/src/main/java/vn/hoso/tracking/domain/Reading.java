package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Promise;

/** What follows from a view: pure functions over all its parts, the same for every order. */
public final class Reading {

  /** How an open dossier stands to its promise. */
  public enum Lateness {
    IN_TIME,
    DUE_SOON,
    OVERDUE
  }

  private Reading() {}

  /** What is going on. */
  public static Situation situation(View view) {
    return Situations.of(view);
  }

  /** The promise in force, with what made it up. */
  public static @Nullable Promise promise(View view) {
    var clock = view.routing().clock();
    if (clock.isRenewed()) {
      return clock.promise();
    }
    var acceptance = view.intake().acceptance();
    return acceptance == null ? null : acceptance.promise();
  }

  /** When it is due, also where nobody says why. */
  public static @Nullable Instant dueAt(View view) {
    var promise = promise(view);
    if (promise != null) {
      return promise.dueAt();
    }
    var report = view.intake().report();
    if (report != null) {
      return report.deadline();
    }
    var transfer = view.routing().transfer();
    if (transfer == null || view.routing().clock().isRenewed()) {
      return null;
    }
    return transfer.dueAt();
  }

  /** When the office was done with it: 766 indicator 2.1, status 9 before 10 before 8 and 3. */
  public static @Nullable Instant finishedAt(View view) {
    var routing = view.routing();
    if (routing.result() != null) {
      return routing.result().at();
    }
    if (routing.returnedAt() != null) {
      return routing.returnedAt();
    }
    if (routing.stop() != null) {
      return routing.stop().at();
    }
    if (view.intake().refusal() != null) {
      return view.intake().refusal().at();
    }
    var closure = view.intake().atDesk().closure();
    if (closure != null) {
      return closure.at();
    }
    var withdrawal = view.intake().withdrawal();
    if (withdrawal != null && situation(view) == Situation.WITHDRAWN) {
      return withdrawal.confirmedAt();
    }
    var report = view.intake().report();
    return report == null ? null : report.endedAt();
  }

  /**
   * Whether it was finished by the promise, the original one where it was promised anew; null while
   * it is open or where nothing was promised. More than one request for papers is late whatever the
   * dates say: QĐ 766, indicator 2.1.
   */
  public static @Nullable Boolean onTime(View view) {
    var finished = finishedAt(view);
    var clock = view.routing().clock();
    var due = clock.originalDueAt() == null ? dueAt(view) : clock.originalDueAt();
    if (finished == null || due == null) {
      return null;
    }
    return !clock.wasAskedAgain() && !finished.isAfter(due);
  }

  /**
   * By facts alone; an office that waits for the citizen is not late, unless it has asked twice or
   * its original promise went by: an apology does not undo that.
   */
  public static Lateness lateness(View view) {
    var situation = situation(view);
    var clock = view.routing().clock();
    if (situation.isFinished()) {
      return Lateness.IN_TIME;
    }
    if (clock.countsAsLate()) {
      return Lateness.OVERDUE;
    }
    if (situation.needsCitizen()) {
      return Lateness.IN_TIME;
    }
    if (situation == Situation.REPORTED_LATE || clock.overdueAt() != null) {
      return Lateness.OVERDUE;
    }
    return clock.dueSoonAt() == null ? Lateness.IN_TIME : Lateness.DUE_SOON;
  }

  /** Who decides; null while nobody has said. */
  public static @Nullable String agency(View view) {
    var transfer = view.routing().transfer();
    if (transfer != null) {
      return transfer.agency();
    }
    var submission = view.intake().submission();
    if (submission != null) {
      return submission.competentAgency();
    }
    var report = view.intake().report();
    return report == null ? null : report.department();
  }

  /** Whose turn it is. */
  public static @Nullable String holder(View view) {
    var current = view.routing().current();
    if (current != null) {
      return current.agency();
    }
    var submission = view.intake().submission();
    return view.routing().transfer() == null && submission != null
        ? submission.receivingAgency()
        : agency(view);
  }

  public static @Nullable Channel channel(View view) {
    var submission = view.intake().submission();
    if (submission != null) {
      return submission.channel();
    }
    var report = view.intake().report();
    return report == null ? null : report.channel();
  }

  /** The code that may be guessed: the official one, or that of the reporting system. */
  public static @Nullable String code(View view) {
    var acceptance = view.intake().acceptance();
    if (acceptance != null) {
      return acceptance.code();
    }
    var report = view.intake().report();
    return report == null || report.code().isEmpty() ? null : report.code();
  }

  /** When it came in. */
  public static @Nullable Instant submittedAt(View view) {
    var submission = view.intake().submission();
    if (submission != null) {
      return submission.at();
    }
    var report = view.intake().report();
    return report == null ? null : report.at();
  }

  /** When the last fact of any producer became true. */
  public static @Nullable Instant updatedAt(View view) {
    return Stream.of(view.intake().heardAt(), view.routing().heardAt(), view.messages().heardAt())
        .flatMap(Stream::ofNullable)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
