package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.IntakeEvent.RatingFollowUpAnswered;
import vn.hoso.contract.IntakeEvent.RatingFollowUpClosed;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
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
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.contract.Standstill.Why;

/** What routing states because of what intake said; the dossier has heard it already. */
public record Reactions(Processes processes, Calendars calendars, RuleSets rules) {

  /** The facts that follow; most of what intake says needs none. */
  public List<RoutingEvent> to(IntakeEvent event, Dossier dossier, Instant now) {
    return switch (event) {
      case DossierAccepted it -> start(dossier, it, now);
      case SupplementReceived it -> keeping(dossier).resume(dossier, it, now);
      case WithdrawalCancelled it -> keeping(dossier).goOn(dossier, it, now);
      case WithdrawalConfirmed it -> stop(dossier, it, now);
      case FeeSet it -> keeping(dossier).settle(dossier, it.at(), now);
      case PaymentRecorded it -> keeping(dossier).settle(dossier, it.at(), now);
      case DossierSubmitted _,
          ReceptionRefused _,
          DeskSupplementRequested _,
          WithdrawalRequested _,
          DossierReported _,
          StepReported _,
          EndReported _,
          DeskAlerted _,
          AnswerDueSoon _,
          AnswerOverdue _,
          DeskSupplementExpired _,
          ReceptionClosed _,
          PaymentRefunded _,
          DossierRated _,
          RatingFollowUpOpened _,
          RatingFollowUpAnswered _,
          RatingFollowUpClosed _ ->
          List.of();
    };
  }

  /** By the calendars that the dossier keeps. */
  private Reactions keeping(Dossier dossier) {
    var way = dossier.own().onTheWay();
    return way == null ? this : new Reactions(processes, way.calendars(calendars), rules);
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
    var promise = accepted.promise();
    var kept = calendars.kept(promise == null ? null : promise.calendar());
    var calendar = kept.of(agency);
    var from = calendar.transferFrom(accepted.at());
    var steps =
        processes.plan(
            submission.procedure().code(),
            submission.channel(),
            agency,
            available(calendar, from, promise));
    var due = promise == null ? null : promise.dueAt();
    var begun = new ArrayList<RoutingEvent>();
    begun.add(
        new DossierTransferred(
            now,
            agency,
            steps,
            due,
            rules.inForce(accepted.at()).name(),
            promise == null ? calendar.reference() : promise.calendar()));
    begun.addAll(new Onward(kept, new Path(steps)).first(accepted.at(), now));
    long fee = dossier.heard().paid().feeBeforeProcessing();
    if (fee > 0) {
      begun.add(new FinancialObligationRaised(now, FeeSet.NAME, 1, null, null, fee));
    }
    return List.copyOf(begun);
  }

  /** The money is there, or the fee was lowered to what is there. */
  private List<RoutingEvent> settle(Dossier dossier, Instant at, Instant now) {
    return dossier.own() instanceof Routing.AwaitingPayment waiting
            && dossier.heard().paid().covers(waiting.owed())
        ? new Settling(calendars).settled(dossier, waiting, at, Settling.By.MONEY, now)
        : List.of();
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
    var resumption = Resumption.of(calendars, dossier, way, task);
    var rule = rules.keptBy(way.rules(), resumption.acceptance().at()).afterSupplement();
    return resumption.afterSupplement(rule, asked.at(), received.at(), now);
  }

  /** Where another agency has the word and its time does not count, that gives it all back. */
  private List<RoutingEvent> goOn(Dossier dossier, WithdrawalCancelled cancelled, Instant now) {
    return switch (dossier.own()) {
      case Routing.AtStep(var way, var task) ->
          goOn(dossier, task.step(), reopening(way, List.of(task)), cancelled, now);
      case Routing.Consulting(var way, var task, var asked) when asked.counts() ->
          goOn(dossier, task.step(), reopening(way, List.of(task)), cancelled, now);
      case Routing.InLegs(var way, var legs) ->
          goOn(dossier, legs.first().step(), reopening(way, legs.open()), cancelled, now);
      case Routing.PapersOnTheWay(var way, var slip) ->
          goOn(dossier, slip.to(), reopening(way, List.of()), cancelled, now);
      case Routing.Unstarted _,
          Routing.BetweenSteps _,
          Routing.AwaitingSupplement _,
          Routing.ResultAtDesk _,
          Routing.HandedOver _,
          Routing.Stopped _,
          Routing.Consulting _,
          Routing.AwaitingPayment _ ->
          List.of();
    };
  }

  private Reopening reopening(Way way, List<Task> tasks) {
    return new Reopening(calendars, way, tasks);
  }

  private static List<RoutingEvent> goOn(
      Dossier dossier, int step, Reopening reopening, WithdrawalCancelled cancelled, Instant now) {
    var wish = dossier.heard().withdrawal();
    if (wish == null) {
      return List.of();
    }
    var paused = later(wish.requestedAt(), reopening.way().clock().startedAt());
    return Resumption.of(dossier, step, reopening)
        .goingOn(Why.WITHDRAWAL, paused, cancelled.at(), now);
  }

  private static List<RoutingEvent> stop(
      Dossier dossier, WithdrawalConfirmed confirmed, Instant now) {
    return switch (dossier.own()) {
      case Routing.AtStep _,
          Routing.AwaitingSupplement _,
          Routing.Consulting _,
          Routing.BetweenSteps _,
          Routing.AwaitingPayment _,
          Routing.InLegs _,
          Routing.PapersOnTheWay _ ->
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
