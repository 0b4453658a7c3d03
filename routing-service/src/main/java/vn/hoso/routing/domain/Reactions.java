package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;

/** What routing states because of what intake said; the dossier has heard it already. */
public record Reactions(Processes processes, Calendars calendars) {

  /** The facts that follow; most of what intake says needs none. */
  public List<RoutingEvent> to(IntakeEvent event, Dossier dossier, Instant now) {
    return switch (event) {
      case DossierAccepted it -> start(dossier, it, now);
      case SupplementReceived it -> resume(dossier, it, now);
      case WithdrawalCancelled it -> goOn(dossier, it, now);
      case WithdrawalConfirmed it -> stop(dossier, it, now);
      case DossierSubmitted _,
          ReceptionRefused _,
          DeskSupplementRequested _,
          WithdrawalRequested _,
          DossierReported _,
          StepReported _,
          EndReported _ ->
          List.of();
    };
  }

  private List<RoutingEvent> start(Dossier dossier, DossierAccepted accepted, Instant now) {
    if (!(dossier.own() instanceof Routing.Unstarted)) {
      return List.of();
    }
    var submission = dossier.heard().submission();
    if (submission == null) {
      throw new IllegalStateException("accepted before submitted");
    }
    var agency = submission.competentAgency();
    var calendar = calendars.of(agency);
    var promise = accepted.promise();
    var steps =
        processes.plan(
            submission.procedure().code(), agency, available(calendar, accepted.at(), promise));
    var due = promise == null ? null : promise.dueAt();
    var first = steps.getFirst();
    return List.of(
        new DossierTransferred(now, agency, steps, due),
        new StepAssigned(now, 1, calendar.add(now, Duration.ofMinutes(first.budgetMinutes()))));
  }

  private static OptionalLong available(
      WorkingCalendar calendar, Instant from, @Nullable Promise promise) {
    return promise == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, calendar.count(from, promise.dueAt()).toMinutes()));
  }

  private List<RoutingEvent> resume(Dossier dossier, SupplementReceived received, Instant now) {
    if (!(dossier.own() instanceof Routing.AwaitingSupplement(var way, var task, var asked))) {
      return List.of();
    }
    var calendar = calendars.of(way.agency());
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var promise = new Promises(calendar).restarted(acceptance, way, asked.at(), received.at());
    var budget = Duration.ofMinutes(way.step(task.step()).budgetMinutes());
    return again(task, promise, calendar.add(now, budget), now);
  }

  private List<RoutingEvent> goOn(Dossier dossier, WithdrawalCancelled cancelled, Instant now) {
    var wish = dossier.heard().withdrawal();
    if (!(dossier.own() instanceof Routing.AtStep(var way, var task)) || wish == null) {
      return List.of();
    }
    var calendar = calendars.of(way.agency());
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var paused = later(wish.requestedAt(), way.clock().startedAt());
    var promise = new Promises(calendar).goingOn(acceptance, way, paused, cancelled.at());
    var left = calendar.count(later(paused, task.assignedAt()), task.dueAt());
    return again(
        task, promise, left.isPositive() ? calendar.add(cancelled.at(), left) : task.dueAt(), now);
  }

  /** Whoever had the step has it again. */
  private static List<RoutingEvent> again(
      Task task, @Nullable Promise promise, Instant due, Instant now) {
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new ProcessingResumed(now, task.step(), promise));
    if (!due.equals(task.dueAt())) {
      facts.add(new StepAssigned(now, task.step(), due));
      if (task.officer() != null) {
        facts.add(new StepClaimed(now, task.step(), task.officer()));
      }
    }
    return List.copyOf(facts);
  }

  private static List<RoutingEvent> stop(
      Dossier dossier, WithdrawalConfirmed confirmed, Instant now) {
    return switch (dossier.own()) {
      case Routing.AtStep _, Routing.AwaitingSupplement _, Routing.BetweenSteps _ ->
          List.of(new ProcessingStopped(now, Outcome.WITHDRAWN, confirmed.by()));
      case Routing.ResultAtDesk(var way, _) -> decline(way, now);
      case Routing.HandedOver(var way, _, _, _) -> decline(way, now);
      case Routing.Unstarted _, Routing.Stopped _ -> List.of();
    };
  }

  private static List<RoutingEvent> decline(Way way, Instant now) {
    return way.withdrawalDeclinedAt() == null ? List.of(new WithdrawalDeclined(now)) : List.of();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
