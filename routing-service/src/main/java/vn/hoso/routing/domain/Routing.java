package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.List;
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
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
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

  /** Several agencies work at the same time, each on a step of its own. */
  record InLegs(Way way, Legs legs) implements Routing {}

  /** Papers are on the road to another agency; no step is open until they are there. */
  record PapersOnTheWay(Way way, Slip slip) implements Routing {}

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
      case InLegs(var way, _) -> way;
      case PapersOnTheWay(var way, _) -> way;
    };
  }

  /** Every step that is open: one, one for each of several agencies, or none. */
  default List<Task> open() {
    if (this instanceof InLegs(_, var legs)) {
      return legs.open();
    }
    var task = task(this);
    return task == null ? List.of() : List.of(task);
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
      case StepAssigned it -> assigned(now, way, it);
      case StepClaimed it -> onTask(now, way, it.step(), task -> task.heldBy(it.officer()));
      case StepCompleted it -> completed(now, way, it);
      case StepReturned it -> returned(now, way, it);
      case SupplementRequested it ->
          awaiting(now, way.askedForSupplement(), it.step(), Supplement.of(it));
      case SupplementWindowExpired _ -> expired(now, way);
      case ProcessingResumed it -> resumed(now, way.promising(it));
      case StepDueSoon it -> onTask(now, way, it.step(), Task::foundDueSoon);
      case StepOverdue it -> onTask(now, way, it.step(), Task::foundOverdue);
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
      case StepReassigned it -> onTask(now, way, it.step(), task -> task.heldBy(it.to()));
      case StepRecalled it -> recalled(now, way, it);
      case FinancialObligationRaised it -> paying(now, way, it.step(), Obligation.of(it));
      case FinancialObligationSettled it -> settled(now, way, it);
      case LegsOpened _ -> new InLegs(way, Legs.NONE);
      case LegsJoined _ -> new BetweenSteps(way, null);
      case PapersSent it -> new PapersOnTheWay(way.sending(Slip.of(it)), Slip.of(it));
      case PapersReceived it -> new BetweenSteps(way.received(it), null);
    };
  }

  /** The open step; null where none is, or several are. */
  private static @Nullable Task task(Routing now) {
    return switch (now) {
      case AtStep(_, var task) -> task;
      case AwaitingSupplement(_, var task, _) -> task;
      case Consulting(_, var task, _) -> task;
      case AwaitingPayment(_, var task, _) -> task;
      case Unstarted _,
          BetweenSteps _,
          ResultAtDesk _,
          HandedOver _,
          Stopped _,
          InLegs _,
          PapersOnTheWay _ ->
          null;
    };
  }

  /** The open step that a fact names; null where none is open. */
  private static @Nullable Task task(Routing now, int step) {
    return now instanceof InLegs(_, var legs) ? legs.task(step) : task(now);
  }

  /** What waits beside a step that keeps all agencies waiting. */
  private static Way waitingBeside(Routing now, Way way, int step) {
    return now instanceof InLegs(_, var legs) ? way.beside(legs.beside(step)) : way;
  }

  private static @Nullable Task passedOn(@Nullable Task task, String by) {
    return task == null ? null : task.heldBy(by);
  }

  private static @Nullable Task done(Routing now) {
    return now instanceof BetweenSteps(_, var done) ? done : null;
  }

  private static Routing onTask(Routing now, Way way, int step, UnaryOperator<Task> change) {
    return switch (now) {
      case AtStep(_, var task) -> new AtStep(way, change.apply(task));
      case AwaitingSupplement(_, var task, var asked) ->
          new AwaitingSupplement(way, change.apply(task), asked);
      case Consulting(_, var task, var asked) -> new Consulting(way, change.apply(task), asked);
      case AwaitingPayment(_, var task, var owed) ->
          new AwaitingPayment(way, change.apply(task), owed);
      case InLegs(_, var legs) -> new InLegs(way, legs.on(step, change));
      case Unstarted _, BetweenSteps _, ResultAtDesk _, HandedOver _, Stopped _, PapersOnTheWay _ ->
          on(now, way);
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
      case InLegs(_, var legs) -> new InLegs(way, legs);
      case PapersOnTheWay(_, var slip) -> new PapersOnTheWay(way, slip);
    };
  }

  private static Routing awaiting(Routing now, Way way, int step, Supplement asked) {
    var task = task(now, step);
    return task == null
        ? on(now, way)
        : new AwaitingSupplement(waitingBeside(now, way, step), task, asked);
  }

  private static Routing paying(Routing now, Way way, int step, Obligation owed) {
    var task = task(now, step);
    return task == null
        ? on(now, way)
        : new AwaitingPayment(waitingBeside(now, way, step), task, owed);
  }

  private static Routing completed(Routing now, Way way, StepCompleted it) {
    return now instanceof InLegs(_, var legs)
        ? new InLegs(way, legs.completed(it))
        : new BetweenSteps(way, passedOn(task(now), it.officer()));
  }

  private static Routing returned(Routing now, Way way, StepReturned it) {
    return now instanceof InLegs(_, var legs)
        ? new InLegs(way, legs.returned(it))
        : new BetweenSteps(way, null);
  }

  private static Routing recalled(Routing now, Way way, StepRecalled it) {
    return now instanceof InLegs(_, var legs)
        ? new InLegs(way, legs.recalled(it))
        : onTask(now, way, it.step(), task -> Task.recalled(it, task.passedOn()));
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
    if (task == null) {
      return on(now, way);
    }
    var beside = way.courseSoFar().beside();
    return beside == null
        ? new AtStep(way, task)
        : new InLegs(way.beside(null), Legs.together(task, beside));
  }

  private static Routing assigned(Routing now, Way way, StepAssigned it) {
    if (now instanceof InLegs(_, var legs)) {
      return new InLegs(way, legs.assigned(it));
    }
    var task = Task.assigned(it, task(now), done(now));
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
