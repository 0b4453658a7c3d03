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
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.routing.domain.Promises.Renewed;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/** What routing states because of what intake said; the dossier has heard it already. */
public record Reactions(Processes processes, Calendars calendars, RuleSets rules) {

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
    var from = calendar.transferFrom(accepted.at());
    var steps =
        processes.plan(submission.procedure().code(), agency, available(calendar, from, promise));
    var due = promise == null ? null : promise.dueAt();
    var budget = Duration.ofMinutes(steps.getFirst().budgetMinutes());
    return List.of(
        new DossierTransferred(now, agency, steps, due, rules.inForce(accepted.at()).name()),
        new StepAssigned(now, 1, calendar.add(later(now, from), budget)));
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
    var rule = rules.keptBy(way.rules(), acceptance.at()).afterSupplement();
    var renewed = new Promises(calendar).after(rule, acceptance, way, asked.at(), received.at());
    var budget = Duration.ofMinutes(way.step(task.step()).budgetMinutes());
    var due =
        rule == AfterSupplement.RESTART
            ? calendar.add(now, budget)
            : rest(calendar, task, asked.at(), received.at());
    return again(task, renewed, stood(Why.SUPPLEMENT, asked.at(), received.at()), due, now);
  }

  private List<RoutingEvent> goOn(Dossier dossier, WithdrawalCancelled cancelled, Instant now) {
    var wish = dossier.heard().withdrawal();
    if (!(dossier.own() instanceof Routing.AtStep(var way, var task)) || wish == null) {
      return List.of();
    }
    var calendar = calendars.of(way.agency());
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var paused = later(wish.requestedAt(), way.clock().startedAt());
    var renewed = new Promises(calendar).goingOn(acceptance, way, paused, cancelled.at());
    var due = rest(calendar, task, paused, cancelled.at());
    return again(task, renewed, stood(Why.WITHDRAWAL, paused, cancelled.at()), due, now);
  }

  /** Where the time ends that was left of a step when its clock stopped. */
  private static Instant rest(WorkingCalendar calendar, Task task, Instant from, Instant to) {
    var left = calendar.count(later(from, task.assignedAt()), task.dueAt());
    return left.isPositive() ? calendar.add(to, left) : task.dueAt();
  }

  private static Standstill stood(Why why, Instant from, Instant to) {
    return new Standstill(why, from, later(from, to));
  }

  /** Whoever had the step has it again. */
  private static List<RoutingEvent> again(
      Task task, Renewed renewed, Standstill stood, Instant due, Instant now) {
    var facts = new ArrayList<RoutingEvent>();
    facts.add(
        new ProcessingResumed(now, task.step(), renewed.promise(), stood, renewed.originalDueAt()));
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
