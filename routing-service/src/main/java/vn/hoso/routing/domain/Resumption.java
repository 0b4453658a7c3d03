package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.routing.domain.Elsewhere.Acceptance;
import vn.hoso.routing.domain.Promises.Renewed;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/** Processing that goes on after the clock stood; whoever had the step has it again. */
record Resumption(WorkingCalendar calendar, Acceptance acceptance, Way way, Task task) {

  static Resumption of(WorkingCalendar calendar, Dossier dossier, Way way, Task task) {
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    return new Resumption(calendar, acceptance, way, task);
  }

  /** After papers that were asked for, by the rule set of the dossier. */
  List<RoutingEvent> afterSupplement(
      AfterSupplement rule, Instant askedAt, Instant receivedAt, Instant now) {
    var renewed = new Promises(calendar).after(rule, acceptance, way, askedAt, receivedAt);
    var budget = Duration.ofMinutes(way.step(task.step()).budgetMinutes());
    var due =
        rule == AfterSupplement.RESTART ? calendar.add(now, budget) : rest(askedAt, receivedAt);
    return facts(stood(Why.SUPPLEMENT, askedAt, receivedAt), renewed, due, now);
  }

  /** With the time that was left when the clock stopped. */
  List<RoutingEvent> goingOn(Why why, Instant from, Instant to, Instant now) {
    var renewed = new Promises(calendar).goingOn(acceptance, way, from, to);
    return facts(stood(why, from, to), renewed, rest(from, to), now);
  }

  private Instant rest(Instant from, Instant to) {
    var begun = from.isAfter(task.assignedAt()) ? from : task.assignedAt();
    var left = calendar.count(begun, task.dueAt());
    return left.isPositive() ? calendar.add(to, left) : task.dueAt();
  }

  private static Standstill stood(Why why, Instant from, Instant to) {
    return new Standstill(why, from, to.isAfter(from) ? to : from);
  }

  private List<RoutingEvent> facts(Standstill stood, Renewed renewed, Instant due, Instant now) {
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
}
