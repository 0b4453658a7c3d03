package vn.hoso.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.Sealed;
import vn.hoso.contract.Step;

/**
 * How work comes to a step: each begins with its whole budget by the calendar of its agency. NĐ
 * 118/2025 art. 20(2): legs all at once, papers with a slip.
 */
record Onward(Calendars calendars, Path path) {

  /** The first step, which begins no earlier than a transfer is due: art. 18(2). */
  List<RoutingEvent> first(Instant acceptedAt, Instant now) {
    return begin(1, null, now, it -> later(now, calendars.of(it).transferFrom(acceptedAt)));
  }

  /** The step of that number, and what begins with it. */
  List<RoutingEvent> to(int number, int from, Instant at) {
    return begin(number, path.step(from), at, _ -> at);
  }

  /** What comes after legs that are all done. */
  List<RoutingEvent> joined(int number, int from, Instant at) {
    var leg = Objects.requireNonNull(path.step(from).leg(), "joined without a leg");
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new LegsJoined(at, leg.stage(), path.lead(leg)));
    facts.addAll(to(number, from, at));
    return List.copyOf(facts);
  }

  /** One step alone, be it one of a leg. */
  RoutingEvent only(int number, Instant at) {
    return assigned(path.step(number), at, at);
  }

  /**
   * The papers go to a step of another agency.
   *
   * @param slips how many slips there were before
   */
  PapersSent sent(int slips, int from, int to, String by, Instant at, @Nullable Sealed papers) {
    return new PapersSent(
        at, slips + 1, from, to, path.step(from).agency(), path.step(to).agency(), by, papers);
  }

  private List<RoutingEvent> begin(
      int number, @Nullable Step from, Instant at, Function<String, Instant> start) {
    var facts = new ArrayList<RoutingEvent>();
    var begun = path.beginning(number, from);
    if (Path.entersLegs(path.step(number), from)) {
      facts.add(opened(begun, at));
    }
    begun.forEach(it -> facts.add(assigned(it, at, start.apply(it.agency()))));
    return List.copyOf(facts);
  }

  private LegsOpened opened(List<Step> begun, Instant at) {
    var leg = Objects.requireNonNull(begun.getFirst().leg(), "legs begin without a leg");
    var agencies = begun.stream().map(Step::agency).toList();
    return new LegsOpened(at, leg.stage(), path.lead(leg), agencies);
  }

  private RoutingEvent assigned(Step step, Instant at, Instant from) {
    var budget = Duration.ofMinutes(step.budgetMinutes());
    return new StepAssigned(at, step.number(), calendars.of(step.agency()).add(from, budget));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
