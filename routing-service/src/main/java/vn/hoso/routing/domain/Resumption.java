package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.routing.domain.Elsewhere.Acceptance;
import vn.hoso.routing.domain.Promises.Renewed;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/**
 * Processing that goes on after the clock stood; whoever had a step has it again.
 *
 * @param step the one that waited, or that papers are on the road to
 */
record Resumption(Acceptance acceptance, int step, Reopening reopening) {

  static Resumption of(Calendars calendars, Dossier dossier, Way way, Task task) {
    return of(dossier, task.step(), Reopening.of(calendars, way, task));
  }

  static Resumption of(Dossier dossier, int step, Reopening reopening) {
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    return new Resumption(acceptance, step, reopening);
  }

  /** After papers that were asked for, by the rule set of the dossier. */
  List<RoutingEvent> afterSupplement(
      AfterSupplement rule, Instant askedAt, Instant receivedAt, Instant now) {
    var renewed = promises().after(rule, acceptance, reopening.way(), askedAt, receivedAt);
    var steps =
        rule == AfterSupplement.RESTART
            ? reopening.anew(now)
            : reopening.withTheRest(askedAt, receivedAt, now);
    return facts(stood(Why.SUPPLEMENT, askedAt, receivedAt), renewed, steps, now);
  }

  /** With the time that was left when the clock stopped. */
  List<RoutingEvent> goingOn(Why why, Instant from, Instant to, Instant now) {
    var renewed = promises().goingOn(acceptance, reopening.way(), from, to);
    return facts(stood(why, from, to), renewed, reopening.withTheRest(from, to, now), now);
  }

  private Promises promises() {
    return new Promises(reopening.calendars().of(reopening.way().agency()));
  }

  private static Standstill stood(Why why, Instant from, Instant to) {
    return new Standstill(why, from, to.isAfter(from) ? to : from);
  }

  private List<RoutingEvent> facts(
      Standstill stood, Renewed renewed, List<RoutingEvent> steps, Instant now) {
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new ProcessingResumed(now, step, renewed.promise(), stood, renewed.originalDueAt()));
    facts.addAll(steps);
    return List.copyOf(facts);
  }
}
