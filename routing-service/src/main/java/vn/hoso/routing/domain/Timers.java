package vn.hoso.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;

/** Every clock of a dossier: what to say when, each once, and only while the clock runs. */
public record Timers(Calendars calendars) {

  /** A due moment is still in time; the store knows no smaller step than this. */
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /**
   * Something to be said.
   *
   * @param from not before
   * @param until too late for it then; null when it is never
   */
  private record Alarm(
      Instant from, @Nullable Instant until, Function<Instant, RoutingEvent> fact) {

    boolean rings(Instant now) {
      return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
  }

  /** What is to be said now. */
  public List<RoutingEvent> tick(Dossier dossier, Instant now) {
    return alarms(dossier).stream()
        .filter(it -> it.rings(now))
        .map(it -> it.fact().apply(now))
        .toList();
  }

  /** When there is something to say next. */
  public Optional<Instant> next(Dossier dossier) {
    return alarms(dossier).stream().map(Alarm::from).min(Comparator.naturalOrder());
  }

  private List<Alarm> alarms(Dossier dossier) {
    return switch (dossier.own()) {
      case Routing.AtStep(var way, var task) when dossier.clocksRun() -> running(way, task);
      case Routing.AwaitingSupplement(_, _, var asked)
          when !asked.expired() && !dossier.heard().withdrawalPending() ->
          List.of(new Alarm(past(asked.until()), null, SupplementWindowExpired::new));
      case Routing.AtStep _,
          Routing.AwaitingSupplement _,
          Routing.Unstarted _,
          Routing.BetweenSteps _,
          Routing.ResultAtDesk _,
          Routing.HandedOver _,
          Routing.Stopped _ ->
          List.of();
    };
  }

  private List<Alarm> running(Way way, Task task) {
    var calendar = calendars.of(way.agency());
    var alarms = new ArrayList<Alarm>();
    ofStep(alarms, calendar, task);
    ofDossier(alarms, calendar, way.clock());
    ofApology(alarms, new Forecast(calendar, way, task));
    return alarms;
  }

  private static void ofStep(List<Alarm> alarms, WorkingCalendar calendar, Task task) {
    var due = task.dueAt();
    if (task.overdue()) {
      return;
    }
    if (!task.warned()) {
      var soon = calendar.dueSoon(task.assignedAt(), due);
      alarms.add(new Alarm(soon, past(due), at -> new StepDueSoon(at, task.step(), due)));
    }
    alarms.add(new Alarm(past(due), null, at -> new StepOverdue(at, task.step(), due)));
  }

  private static void ofDossier(List<Alarm> alarms, WorkingCalendar calendar, DossierClock clock) {
    var due = clock.dueAt();
    if (due == null || due.equals(clock.overdue())) {
      return;
    }
    if (!due.equals(clock.warned())) {
      var soon = calendar.dueSoon(clock.startedAt(), due);
      alarms.add(new Alarm(soon, past(due), at -> new DossierDueSoon(at, due)));
    }
    alarms.add(new Alarm(past(due), null, at -> new DossierOverdue(at, due)));
  }

  /** Drafted while the promise is still to be kept, and while it may still be moved. */
  private static void ofApology(List<Alarm> alarms, Forecast forecast) {
    var clock = forecast.way().clock();
    var due = clock.dueAt();
    if (due == null || !clock.mayBeRescheduled() || clock.unsigned() != null) {
      return;
    }
    var from = forecast.crossing(due);
    if (!from.isAfter(due)) {
      alarms.add(new Alarm(from, past(due), at -> forecast.draft(at, due)));
    }
  }

  private static Instant past(Instant due) {
    return due.plus(JUST_AFTER);
  }
}
