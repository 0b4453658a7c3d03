package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    STOPPED
  }

  /** The whole way, what is behind and what is ahead. */
  static List<Stop> wayOf(View view, Disclosure.Tier tier) {
    var report = view.intake().report();
    if (report != null && view.intake().submission() == null) {
      return reported(report);
    }
    var situation = Reading.situation(view);
    var way = new ArrayList<Stop>();
    atDesk(view, situation, way);
    switch (tier) {
      case CODE -> outline(view, situation, way);
      case SECRET -> inProcess(view, situation, way);
    }
    return List.copyOf(way);
  }

  private static void atDesk(View view, Situation situation, List<Stop> way) {
    var intake = view.intake();
    var desk = intake.submission() == null ? null : intake.submission().receivingAgency();
    way.add(new Stop(Kind.SUBMITTED, null, null, Reading.submittedAt(view), Progress.DONE));
    if (intake.supplement() != null) {
      var progress = intake.waitsForPapers() ? Progress.WAITING : Progress.DONE;
      way.add(new Stop(Kind.DESK_PAPERS, null, null, intake.supplement().at(), progress));
    }
    var acceptance = intake.acceptance();
    if (acceptance != null) {
      var done = view.routing().transfer() != null || situation != Situation.ACCEPTED;
      way.add(
          new Stop(
              Kind.ACCEPTED, null, desk, acceptance.at(), done ? Progress.DONE : Progress.CURRENT));
      return;
    }
    if (view.routing().transfer() != null) {
      way.add(new Stop(Kind.ACCEPTED, null, desk, null, Progress.DONE));
      return;
    }
    if (situation.isFinished()) {
      return;
    }
    var progress =
        switch (situation) {
          case DESK_WAITS_FOR_PAPERS, DESK_WINDOW_EXPIRED -> Progress.AHEAD;
          case ANSWER_LATE -> Progress.LATE;
          default -> Progress.CURRENT;
        };
    way.add(new Stop(Kind.ACCEPTED, null, desk, null, progress));
  }

  /** What a guessable code may tell: dates and agencies, neither steps nor how it ended. */
  private static void outline(View view, Situation situation, List<Stop> way) {
    var transfer = view.routing().transfer();
    var finished = Reading.finishedAt(view);
    if (!situation.isFinished() || transfer != null) {
      way.add(
          new Stop(
              Kind.PROCESSING,
              null,
              Reading.agency(view),
              transfer == null ? null : transfer.at(),
              finished != null
                  ? Progress.DONE
                  : transfer == null ? Progress.AHEAD : running(situation)));
    }
    way.add(
        new Stop(
            Kind.FINISHED,
            null,
            Reading.agency(view),
            finished,
            finished == null ? Progress.AHEAD : Progress.DONE));
  }

  private static void inProcess(View view, Situation situation, List<Stop> way) {
    steps(view, situation, way);
    end(view, situation, way);
  }

  private static void steps(View view, Situation situation, List<Stop> way) {
    var routing = view.routing();
    var current = routing.current();
    for (var work : routing.steps()) {
      if (situation.isFinished() && routing.result() == null && work.completedAt() == null) {
        continue;
      }
      way.add(step(work, work.equals(current), situation));
      if (work.equals(current) && routing.clock().supplement() != null) {
        way.add(papers(routing.clock().supplement(), situation));
      }
    }
    if (current == null && routing.clock().supplement() != null) {
      way.add(papers(routing.clock().supplement(), situation));
    }
    if (routing.steps().isEmpty() && !situation.isFinished()) {
      var transfer = routing.transfer();
      way.add(
          new Stop(
              Kind.PROCESSING,
              null,
              Reading.agency(view),
              transfer == null ? null : transfer.at(),
              transfer == null ? Progress.AHEAD : running(situation)));
    }
  }

  private static Stop step(Work work, boolean current, Situation situation) {
    var at = work.completedAt() == null ? work.assignedAt() : work.completedAt();
    var progress =
        work.completedAt() != null
            ? Progress.DONE
            : situation.isFinished()
                ? Progress.STOPPED
                : current ? (work.late() ? Progress.LATE : running(situation)) : Progress.AHEAD;
    return new Stop(Kind.STEP, work.name(), work.agency(), at, progress);
  }

  private static Stop papers(Request supplement, Situation situation) {
    var progress =
        switch (situation) {
          case WAITS_FOR_PAPERS, WAITS_FOR_PAPERS_AGAIN -> Progress.WAITING;
          case CHECKS_PAPERS -> Progress.CURRENT;
          default -> Progress.STOPPED;
        };
    return new Stop(Kind.PAPERS, null, null, supplement.at(), progress);
  }

  private static void end(View view, Situation situation, List<Stop> way) {
    var finished = Reading.finishedAt(view);
    var desk =
        view.intake().submission() == null ? null : view.intake().submission().receivingAgency();
    if (view.intake().withdrawal() != null && situation == Situation.WITHDRAWAL_REQUESTED) {
      way.add(
          new Stop(Kind.WITHDRAWAL, null, null, view.intake().withdrawal().at(), Progress.CURRENT));
    }
    if (situation == Situation.RECEPTION_REFUSED) {
      way.add(new Stop(Kind.REFUSED, null, desk, finished, Progress.STOPPED));
    } else if (situation.isFinished() && view.routing().result() == null) {
      way.add(new Stop(Kind.STOPPED, null, Reading.agency(view), finished, Progress.STOPPED));
    } else {
      result(view, situation, desk, way);
    }
  }

  private static void result(
      View view, Situation situation, @Nullable String desk, List<Stop> way) {
    var result = view.routing().result();
    var returned = view.routing().returnedAt();
    way.add(
        new Stop(
            Kind.RESULT,
            null,
            Reading.agency(view),
            result == null ? null : result.at(),
            result == null ? Progress.AHEAD : Progress.DONE));
    way.add(
        new Stop(
            Kind.RETURNED,
            null,
            desk,
            returned,
            returned != null
                ? Progress.DONE
                : situation.isFinished() ? Progress.CURRENT : Progress.AHEAD));
  }

  private static Progress running(Situation situation) {
    if (situation.needsCitizen() || situation == Situation.WITHDRAWAL_REQUESTED) {
      return Progress.WAITING;
    }
    return situation == Situation.PROCESSING_LATE ? Progress.LATE : Progress.CURRENT;
  }

  private static List<Stop> reported(Report report) {
    var last = report.steps().size() - 1;
    var goesOn = report.endedAt() == null;
    var begin =
        new Stop(
            Kind.REPORTED,
            null,
            report.department(),
            report.at(),
            goesOn && last < 0 ? Progress.CURRENT : Progress.DONE);
    var steps = new ArrayList<Stop>();
    for (int i = 0; i <= last; i++) {
      var done = report.steps().get(i);
      steps.add(new Stop(Kind.REPORTED_STEP, done.step(), done.group(), done.at(), Progress.DONE));
    }
    var end =
        new Stop(
            Kind.REPORTED_DONE,
            null,
            report.department(),
            report.endedAt(),
            goesOn ? Progress.AHEAD : Progress.DONE);
    return Stream.of(List.of(begin), steps, List.of(end)).flatMap(List::stream).toList();
  }
}
