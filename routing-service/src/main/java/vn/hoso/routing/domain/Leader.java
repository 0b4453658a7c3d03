package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Rejection.AlreadyRescheduled;
import vn.hoso.routing.domain.Rejection.NotAskedYet;
import vn.hoso.routing.domain.Rejection.NotLater;
import vn.hoso.routing.domain.Rejection.NothingPromised;

/**
 * What the head of the competent agency answers for, whoever has the step: the apology and the slip
 * of refusal are letters of the agency (NĐ 118/2025 art. 19(3), 19(6)).
 */
record Leader(WorkingCalendar calendar) {

  Decision reschedule(Dossier dossier, Way way, Reschedule it) {
    var clock = way.clock();
    var due = clock.dueAt();
    if (due == null) {
      return Decision.reject(new NothingPromised());
    }
    if (clock.rescheduledAt() != null) {
      return Decision.reject(new AlreadyRescheduled(clock.rescheduledAt()));
    }
    if (!it.to().isAfter(day(due)) || it.to().isBefore(day(it.at()))) {
      return Decision.reject(new NotLater(due));
    }
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var promise = new Promises(calendar).rescheduled(acceptance, way, due, it.to());
    return Decision.accept(
        new DossierRescheduled(
            it.at(), it.by().user(), due, promise, it.cause(), isLate(it.at(), due)));
  }

  static Decision askAgain(Way way, Task task, RequestSupplementAgain it, Instant until) {
    if (!way.supplementAsked()) {
      return Decision.reject(new NotAskedYet());
    }
    return Decision.accept(
        new SupplementRequested(
            it.at(), task.step(), it.by().user(), it.what(), until, it.override()));
  }

  static Decision refuse(Task task, RefuseResolution it) {
    return Decision.accept(
        new ResolutionRefused(it.at(), task.step(), it.by().user(), it.reason()));
  }

  /** The notice goes out a day before the promised day at the latest. */
  private static boolean isLate(Instant at, Instant due) {
    return !day(at).isBefore(day(due));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
  }
}
