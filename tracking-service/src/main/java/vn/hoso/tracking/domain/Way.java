package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.tracking.domain.Stop.Kind;
import vn.hoso.tracking.domain.Stop.Progress;

/** The whole way of a dossier, what is behind and what is ahead. */
final class Way {

  private final View view;
  private final Situation situation;
  private final @Nullable String desk;
  private final @Nullable String agency;
  private final List<Stop> stops = new ArrayList<>();

  private Way(View view) {
    var submission = view.intake().submission();
    this.view = view;
    situation = Reading.situation(view);
    desk = submission == null ? null : submission.receivingAgency();
    agency = Reading.agency(view);
  }

  static List<Stop> of(View view, Disclosure.Tier tier) {
    var report = view.intake().report();
    if (report != null && view.intake().submission() == null) {
      return report.way();
    }
    var way = new Way(view);
    way.atDesk();
    switch (tier) {
      case CODE -> way.outline();
      case SECRET -> way.inProcess();
    }
    return List.copyOf(way.stops);
  }

  private void add(Kind kind, @Nullable String who, @Nullable Instant at, Progress progress) {
    stops.add(new Stop(kind, null, who, at, progress));
  }

  private void atDesk() {
    var intake = view.intake();
    add(Kind.SUBMITTED, null, Reading.submittedAt(view), Progress.DONE);
    if (intake.supplement() != null) {
      var progress = intake.waitsForPapers() ? Progress.WAITING : Progress.DONE;
      add(Kind.DESK_PAPERS, null, intake.supplement().at(), progress);
    }
    acceptance();
  }

  private void acceptance() {
    var acceptance = view.intake().acceptance();
    var passedOn = view.routing().transfer() != null;
    if (acceptance != null) {
      var done = passedOn || situation != Situation.ACCEPTED;
      add(Kind.ACCEPTED, desk, acceptance.at(), done ? Progress.DONE : Progress.CURRENT);
    } else if (passedOn) {
      add(Kind.ACCEPTED, desk, null, Progress.DONE);
    } else if (!situation.isFinished()) {
      add(Kind.ACCEPTED, desk, null, untilAccepted());
    }
  }

  private Progress untilAccepted() {
    return switch (situation) {
      case DESK_WAITS_FOR_PAPERS, DESK_WINDOW_EXPIRED -> Progress.AHEAD;
      case ANSWER_LATE -> Progress.LATE;
      default -> Progress.CURRENT;
    };
  }

  /** What a guessable code may tell: dates and agencies, neither steps nor how it ended. */
  private void outline() {
    var finished = Reading.finishedAt(view);
    if (!situation.isFinished() || view.routing().transfer() != null) {
      processing(finished != null);
    }
    add(Kind.FINISHED, agency, finished, Progress.since(finished));
  }

  private void inProcess() {
    steps();
    if (situation == Situation.WITHDRAWAL_REQUESTED && view.intake().withdrawal() != null) {
      add(Kind.WITHDRAWAL, null, view.intake().withdrawal().at(), Progress.CURRENT);
    }
    end();
  }

  private void steps() {
    var routing = view.routing();
    var current = routing.current();
    var abandoned = situation.isFinished() && routing.result() == null;
    for (var work : routing.steps()) {
      if (abandoned && work.completedAt() == null) {
        continue;
      }
      step(work);
      if (work.equals(current)) {
        papers();
      }
    }
    if (current == null) {
      papers();
    }
    if (routing.steps().isEmpty() && !situation.isFinished()) {
      processing(false);
    }
  }

  private void step(Work work) {
    var at = work.completedAt() == null ? work.assignedAt() : work.completedAt();
    stops.add(new Stop(Kind.STEP, work.name(), work.agency(), at, progress(work)));
  }

  private Progress progress(Work work) {
    if (work.completedAt() != null) {
      return Progress.DONE;
    }
    if (situation.isFinished()) {
      return Progress.STOPPED;
    }
    if (work.isOpen()) {
      return work.late() ? Progress.LATE : running();
    }
    return Progress.AHEAD;
  }

  private void papers() {
    var supplement = view.routing().clock().supplement();
    if (supplement == null) {
      return;
    }
    var progress =
        switch (situation) {
          case WAITS_FOR_PAPERS, WAITS_FOR_PAPERS_AGAIN -> Progress.WAITING;
          case CHECKS_PAPERS -> Progress.CURRENT;
          default -> Progress.STOPPED;
        };
    add(Kind.PAPERS, null, supplement.at(), progress);
  }

  private void processing(boolean done) {
    var transfer = view.routing().transfer();
    var progress = transfer == null ? Progress.AHEAD : running();
    var at = transfer == null ? null : transfer.at();
    add(Kind.PROCESSING, agency, at, done ? Progress.DONE : progress);
  }

  private Progress running() {
    if (situation.needsCitizen() || situation == Situation.WITHDRAWAL_REQUESTED) {
      return Progress.WAITING;
    }
    return situation == Situation.PROCESSING_LATE ? Progress.LATE : Progress.CURRENT;
  }

  private void end() {
    var result = view.routing().result();
    if (situation == Situation.RECEPTION_REFUSED) {
      add(Kind.REFUSED, desk, Reading.finishedAt(view), Progress.STOPPED);
    } else if (situation.isFinished() && result == null) {
      add(Kind.STOPPED, agency, Reading.finishedAt(view), Progress.STOPPED);
    } else {
      var ready = result == null ? null : result.at();
      add(Kind.RESULT, agency, ready, Progress.since(ready));
      handingOver();
    }
  }

  private void handingOver() {
    var returned = view.routing().returnedAt();
    var progress = situation.isFinished() ? Progress.CURRENT : Progress.AHEAD;
    add(Kind.RETURNED, desk, returned, returned == null ? progress : Progress.DONE);
  }
}
