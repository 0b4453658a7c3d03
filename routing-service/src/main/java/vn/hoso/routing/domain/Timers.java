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
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
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
      Instant from, @Nullable Instant until, Function<Instant, List<RoutingEvent>> facts) {

    static Alarm one(Instant from, @Nullable Instant until, Function<Instant, RoutingEvent> fact) {
      return new Alarm(from, until, at -> List.of(fact.apply(at)));
    }

    boolean rings(Instant now) {
      return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
  }

  /** What is to be said now. */
  public List<RoutingEvent> tick(Dossier dossier, Instant now) {
    return keeping(dossier).alarms(dossier).stream()
        .filter(it -> it.rings(now))
        .flatMap(it -> it.facts().apply(now).stream())
        .toList();
  }

  /** When there is something to say next. */
  public Optional<Instant> next(Dossier dossier) {
    return keeping(dossier).alarms(dossier).stream()
        .map(Alarm::from)
        .min(Comparator.naturalOrder());
  }

  /** By the calendars that the dossier keeps. */
  private Timers keeping(Dossier dossier) {
    var way = dossier.own().onTheWay();
    return way == null ? this : new Timers(way.calendars(calendars));
  }

  private List<Alarm> alarms(Dossier dossier) {
    return switch (dossier.own()) {
      case Routing.AtStep(var way, var task) when dossier.clocksRun() ->
          running(way, List.of(task));
      case Routing.AwaitingSupplement(_, _, var asked)
          when !asked.expired() && !dossier.heard().withdrawalPending() ->
          List.of(Alarm.one(past(asked.until()), null, SupplementWindowExpired::new));
      case Routing.Consulting it when !dossier.heard().withdrawalPending() ->
          consulting(dossier, it);
      case Routing.HandedOver(var way, _, _, _) -> ofCorrection(way.courseSoFar().correction());
      case Routing.InLegs(var way, var legs) when dossier.clocksRun() -> running(way, legs.open());
      case Routing.PapersOnTheWay(var way, _) when dossier.clocksRun() -> running(way, List.of());
      case Routing.AtStep _,
          Routing.AwaitingSupplement _,
          Routing.Consulting _,
          Routing.Unstarted _,
          Routing.BetweenSteps _,
          Routing.ResultAtDesk _,
          Routing.Stopped _,
          Routing.AwaitingPayment _,
          Routing.InLegs _,
          Routing.PapersOnTheWay _ ->
          List.of();
    };
  }

  private List<Alarm> consulting(Dossier dossier, Routing.Consulting now) {
    var asked = now.asked();
    var alarms = asked.counts() ? running(now.way(), List.of(now.task())) : new ArrayList<Alarm>();
    if (!asked.silent()) {
      var inquiries = new Inquiries(calendars);
      alarms.add(new Alarm(past(asked.until()), null, at -> inquiries.silence(dossier, now, at)));
    }
    return alarms;
  }

  private static List<Alarm> ofCorrection(@Nullable Correction correction) {
    if (correction == null || !correction.isOpen() || correction.overdue()) {
      return List.of();
    }
    var due = correction.dueAt();
    return List.of(
        Alarm.one(past(due), null, at -> new CorrectionOverdue(at, correction.number(), due)));
  }

  /** Every open step by the calendar of its agency, the promise by that of the competent one. */
  private List<Alarm> running(Way way, List<Task> tasks) {
    var calendar = calendars.of(way.agency());
    var alarms = new ArrayList<Alarm>();
    tasks.forEach(it -> ofStep(alarms, calendars.of(way.step(it.step()).agency()), it));
    ofDossier(alarms, calendar, way.clock());
    Forecast.slowest(calendar, way, tasks).ifPresent(it -> ofApology(alarms, it));
    return alarms;
  }

  private static void ofStep(List<Alarm> alarms, WorkingCalendar calendar, Task task) {
    var due = task.dueAt();
    if (task.overdue()) {
      return;
    }
    if (!task.warned()) {
      var soon = calendar.dueSoon(task.assignedAt(), due);
      alarms.add(Alarm.one(soon, past(due), at -> new StepDueSoon(at, task.step(), due)));
    }
    alarms.add(Alarm.one(past(due), null, at -> new StepOverdue(at, task.step(), due)));
  }

  /** That an original promise went by is said, too: statistics go by it, the citizen knows. */
  private static void ofDossier(List<Alarm> alarms, WorkingCalendar calendar, DossierClock clock) {
    var due = clock.dueAt();
    var original = clock.originalDueAt();
    if (original != null && !clock.wasOverdueFor(original)) {
      alarms.add(Alarm.one(past(original), null, at -> new DossierOverdue(at, original)));
    }
    if (due == null || due.equals(clock.overdue())) {
      return;
    }
    if (!due.equals(clock.warned())) {
      var soon = calendar.dueSoon(clock.startedAt(), due);
      alarms.add(Alarm.one(soon, past(due), at -> new DossierDueSoon(at, due)));
    }
    alarms.add(Alarm.one(past(due), null, at -> new DossierOverdue(at, due)));
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
      alarms.add(Alarm.one(from, past(due), at -> forecast.draft(at, due)));
    }
  }

  private static Instant past(Instant due) {
    return due.plus(JUST_AFTER);
  }
}
