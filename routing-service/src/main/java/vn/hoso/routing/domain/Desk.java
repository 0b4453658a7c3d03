package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Rejection.AlreadyStopped;
import vn.hoso.routing.domain.Rejection.NoStepOpen;
import vn.hoso.routing.domain.Rejection.NotAccepted;
import vn.hoso.routing.domain.Rejection.WithdrawalPending;

/**
 * Decides what the staff asks for; the calendars tell what a budget or a window comes to, the rules
 * what stands between one decree and the next.
 */
public record Desk(Calendars calendars, RuleSets rules) {

  /** Facts, or the reason why not. */
  public Decision decide(Dossier dossier, Command command) {
    var way = dossier.own().onTheWay();
    if (way == null) {
      return Decision.reject(new NotAccepted());
    }
    var outside = new Reach(dossier, way).refusal(command);
    if (outside.isPresent()) {
      return Decision.reject(outside.get());
    }
    var pending = dossier.heard().withdrawalPending();
    var desk = isByCalendarOfNow(command) ? this : new Desk(way.calendars(calendars), rules);
    return switch (dossier.own()) {
      case Routing.Unstarted _ -> Decision.reject(new NotAccepted());
      case Routing.BetweenSteps _ -> Decision.reject(new NoStepOpen());
      case Routing.AtStep it ->
          pending ? whilePending() : new DeskAtStep(desk).decide(dossier, it, command);
      case Routing.AwaitingSupplement it ->
          pending ? whilePending() : new DeskAwaitingSupplement(desk).decide(dossier, it, command);
      case Routing.ResultAtDesk it -> new DeskWithResult(desk).decide(dossier, it.way(), command);
      case Routing.HandedOver it -> new DeskAfterHandOver(desk).decide(it, command);
      case Routing.Stopped(_, var outcome, _, _) -> Decision.reject(new AlreadyStopped(outcome));
      case Routing.Consulting it ->
          pending ? whilePending() : new DeskConsulting(desk).decide(dossier, it, command);
      case Routing.AwaitingPayment it ->
          pending ? whilePending() : new DeskAwaitingPayment(desk).decide(dossier, it, command);
      case Routing.InLegs it ->
          pending ? whilePending() : new DeskInLegs(desk).decide(dossier, it, command);
      case Routing.PapersOnTheWay it ->
          pending ? whilePending() : new DeskOnTheRoad(desk).decide(dossier, it, command);
    };
  }

  /** Adopting it is what moves a dossier; an error in a result is a case of its own day. */
  private static boolean isByCalendarOfNow(Command command) {
    return command instanceof AdoptCalendar || command instanceof OpenCorrection;
  }

  private static Decision whilePending() {
    return Decision.reject(new WithdrawalPending());
  }

  /** Counts the promise by the calendar of now; a leader answers for it, in whatever state. */
  Decision adopt(Dossier dossier, Way way, AdoptCalendar it) {
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var rule = rules.keptBy(way.rules(), acceptance.at()).afterSupplement();
    return new Recount(calendar(way), rule).adopt(acceptance, way, it);
  }

  /** Until when papers may be asked for in time; empty where nobody could ask for any. */
  public Optional<SlipTerm> openSlip(Dossier dossier) {
    return new SlipTerms(calendars, rules).open(dossier);
  }

  /** Until when the slip for a supplement goes out in time. */
  SlipTerm slipTerm(Dossier dossier, Way way) {
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    return new SlipTerms(calendars, rules).of(way, acceptance);
  }

  /** Until when the citizen may hand in what is asked for now, sector law before the decree. */
  Instant supplementUntil(Dossier dossier, Way way, Instant noticeAt) {
    var submission = dossier.heard().submission();
    var days = submission == null ? null : submission.procedure().supplementDays();
    return calendar(way).supplementWindow(noticeAt, days).at();
  }

  WorkingCalendar calendar(Way way) {
    return calendars.of(way.agency());
  }
}
