package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;

/** Where a dossier stands on its way: a fold over our own facts and nothing else. */
public sealed interface Routing {

  /** Not accepted yet, or none of ours. */
  record Unstarted() implements Routing {}

  /**
   * Between two facts of one decision; never at rest here.
   *
   * @param done the step that was completed just now; null where none was
   */
  record BetweenSteps(Way way, @Nullable Task done) implements Routing {}

  /** A step is open, with or without somebody who has it. */
  record AtStep(Way way, Task task) implements Routing {}

  /** The citizen was asked for papers; the step waits. */
  record AwaitingSupplement(Way way, Task task, Supplement asked) implements Routing {}

  /** The result lies at the one-stop desk. */
  record ResultAtDesk(Way way, Result result) implements Routing {}

  /** The citizen has the result. */
  record HandedOver(Way way, Result result, Instant at, String by) implements Routing {}

  /** Ended without a result. */
  record Stopped(Way way, Outcome outcome, Instant at, @Nullable String by) implements Routing {}

  /** Another agency was asked; the step waits, the clock by what holds for the step. */
  record Consulting(Way way, Task task, Consultation asked) implements Routing {}

  /** The citizen has to pay first; the step waits. */
  record AwaitingPayment(Way way, Task task, Obligation owed) implements Routing {}

  /** The way it goes, once it has begun. */
  default @Nullable Way onTheWay() {
    return switch (this) {
      case Unstarted _ -> null;
      case BetweenSteps(var way, _) -> way;
      case AtStep(var way, _) -> way;
      case AwaitingSupplement(var way, _, _) -> way;
      case ResultAtDesk(var way, _) -> way;
      case HandedOver(var way, _, _, _) -> way;
      case Stopped(var way, _, _, _) -> way;
      case Consulting(var way, _, _) -> way;
      case AwaitingPayment(var way, _, _) -> way;
    };
  }

  /** Folds one fact; total: no refusal, no clock, no id. */
  static Routing evolve(Routing now, RoutingEvent fact) {
    var way = now.onTheWay();
    if (way == null) {
      return fact instanceof DossierTransferred begun
          ? new BetweenSteps(Way.begun(begun).noting(Deed.of(begun)), null)
          : now;
    }
    return evolve(now, way.noting(Deed.of(fact)), fact);
  }

  private static Routing evolve(Routing now, Way way, RoutingEvent fact) {
    return switch (fact) {
      case DossierTransferred _ -> now;
      case StepAssigned it -> assigned(now, way, Task.assigned(it, task(now), done(now)));
      case StepClaimed it -> onTask(now, way, task -> task.heldBy(it.officer()));
      case StepCompleted it -> new BetweenSteps(way, passedOn(task(now), it.officer()));
      case StepReturned _ -> new BetweenSteps(way, null);
      case SupplementRequested it -> awaiting(now, way.askedForSupplement(), Supplement.of(it));
      case SupplementWindowExpired _ -> expired(now, way);
      case ProcessingResumed it -> resumed(now, way.promising(it));
      case StepDueSoon _ -> onTask(now, way, Task::foundDueSoon);
      case StepOverdue _ -> onTask(now, way, Task::foundOverdue);
      case DossierDueSoon it -> on(now, way.with(way.clock().warnedFor(it.dueAt())));
      case DossierOverdue it -> on(now, way.with(way.clock().overdueFor(it.dueAt())));
      case ResultReady it -> new ResultAtDesk(way, Result.of(it));
      case ResultReturned it -> handedOver(now, way, it);
      case ProcessingStopped it -> new Stopped(way, it.outcome(), it.at(), it.by());
      case WithdrawalDeclined it -> on(now, way.declining(it.at()));
      case DossierRescheduled it -> on(now, way.rescheduled(it));
      case ApologyDrafted it -> on(now, way.with(way.clock().drafting(Apology.of(it))));
      case ResultRecalled _ -> new BetweenSteps(way, null);
      case ResolutionRefused it -> new Stopped(way, Outcome.REFUSED, it.at(), it.by());
      case ConsultationOpened it -> consulting(now, way, Consultation.of(it));
      case ConsultationAnswered _ -> workingOn(now, way);
      case ConsultationTimedOut it -> it.consent() ? workingOn(now, way) : silent(now, way);
      case CorrectionOpened it -> on(now, way.correcting(_ -> Correction.of(it)));
      case CorrectionOverdue _ ->
          on(now, way.correcting(open -> open == null ? null : open.foundOverdue()));
      case CorrectionClosed it ->
          on(now, way.correcting(open -> open == null ? null : open.closed(it.at())));
      case CalendarChanged it -> on(now, way.recounted(it));
      case StepReassigned it -> onTask(now, way, task -> task.heldBy(it.to()));
      case StepRecalled it -> onTask(now, way, task -> Task.recalled(it, task.passedOn()));
      case FinancialObligationRaised it -> paying(now, way, Obligation.of(it));
      case FinancialObligationSettled it -> settled(now, way, it);
    };
  }

  private static @Nullable Task task(Routing now) {
    return switch (now) {
      case AtStep(_, var task) -> task;
      case AwaitingSupplement(_, var task, _) -> task;
      case Consulting(_, var task, _) -> task;
      case AwaitingPayment(_, var task, _) -> task;
      case Unstarted _, BetweenSteps _, ResultAtDesk _, HandedOver _, Stopped _ -> null;
    };
  }

  private static @Nullable Task passedOn(@Nullable Task task, String by) {
    return task == null ? null : task.heldBy(by);
  }

  private static @Nullable Task done(Routing now) {
    return now instanceof BetweenSteps(_, var done) ? done : null;
  }

  private static Routing onTask(Routing now, Way way, UnaryOperator<Task> change) {
    return switch (now) {
      case AtStep(_, var task) -> new AtStep(way, change.apply(task));
      case AwaitingSupplement(_, var task, var asked) ->
          new AwaitingSupplement(way, change.apply(task), asked);
      case Consulting(_, var task, var asked) -> new Consulting(way, change.apply(task), asked);
      case AwaitingPayment(_, var task, var owed) ->
          new AwaitingPayment(way, change.apply(task), owed);
      case Unstarted _, BetweenSteps _, ResultAtDesk _, HandedOver _, Stopped _ -> on(now, way);
    };
  }

  private static Routing on(Routing now, Way way) {
    return switch (now) {
      case Unstarted _ -> now;
      case BetweenSteps(_, var done) -> new BetweenSteps(way, done);
      case AtStep(_, var task) -> new AtStep(way, task);
      case AwaitingSupplement(_, var task, var asked) -> new AwaitingSupplement(way, task, asked);
      case ResultAtDesk(_, var result) -> new ResultAtDesk(way, result);
      case HandedOver(_, var result, var at, var by) -> new HandedOver(way, result, at, by);
      case Stopped(_, var outcome, var at, var by) -> new Stopped(way, outcome, at, by);
      case Consulting(_, var task, var asked) -> new Consulting(way, task, asked);
      case AwaitingPayment(_, var task, var owed) -> new AwaitingPayment(way, task, owed);
    };
  }

  private static Routing awaiting(Routing now, Way way, Supplement asked) {
    var task = task(now);
    return task == null ? on(now, way) : new AwaitingSupplement(way, task, asked);
  }

  private static Routing paying(Routing now, Way way, Obligation owed) {
    var task = task(now);
    return task == null ? on(now, way) : new AwaitingPayment(way, task, owed);
  }

  private static Routing expired(Routing now, Way way) {
    return now instanceof AwaitingSupplement(_, var task, var asked)
        ? new AwaitingSupplement(way, task, asked.foundExpired())
        : on(now, way);
  }

  private static Routing settled(Routing now, Way way, FinancialObligationSettled it) {
    return now instanceof AwaitingPayment(_, _, var owed)
        ? workingOn(now, way.settled(owed, it))
        : on(now, way);
  }

  /** Who waits for another agency waits on, with the time given back. */
  private static Routing resumed(Routing now, Way way) {
    return now instanceof Consulting ? on(now, way) : workingOn(now, way);
  }

  private static Routing workingOn(Routing now, Way way) {
    var task = task(now);
    return task == null ? on(now, way) : new AtStep(way, task);
  }

  private static Routing assigned(Routing now, Way way, Task task) {
    return now instanceof Consulting(_, _, var asked)
        ? new Consulting(way, task, asked)
        : new AtStep(way, task);
  }

  private static Routing consulting(Routing now, Way way, Consultation asked) {
    var task = task(now);
    return task == null ? on(now, way) : new Consulting(way, task, asked);
  }

  private static Routing silent(Routing now, Way way) {
    return now instanceof Consulting(_, var task, var asked)
        ? new Consulting(way, task, asked.foundSilent())
        : on(now, way);
  }

  private static Routing handedOver(Routing now, Way way, ResultReturned it) {
    return now instanceof ResultAtDesk(_, var result)
        ? new HandedOver(way, result, it.at(), it.by())
        : on(now, way);
  }
}
