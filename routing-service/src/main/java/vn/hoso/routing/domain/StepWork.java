package vn.hoso.routing.domain;

import java.time.Duration;
import java.time.Instant;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Rejection.HeldByAnother;
import vn.hoso.routing.domain.Rejection.LastStepNeedsResult;
import vn.hoso.routing.domain.Rejection.NoEarlierStep;
import vn.hoso.routing.domain.Rejection.NotAResult;
import vn.hoso.routing.domain.Rejection.RefusalNeedsReason;
import vn.hoso.routing.domain.Rejection.StepsLeft;
import vn.hoso.routing.domain.Rejection.SupplementAlreadyAsked;

/** What whoever has the open step does with it, or may do. */
record StepWork(WorkingCalendar calendar, Way way, Task task) {

  Decision claim(Claim it) {
    var holder = task.officer();
    if (holder == null) {
      return Decision.accept(new StepClaimed(it.at(), task.step(), it.by().user()));
    }
    return holder.equals(it.by().user())
        ? Decision.accept()
        : Decision.reject(new HeldByAnother(holder));
  }

  Decision release(Release it) {
    var free = Decision.accept(new StepAssigned(it.at(), task.step(), task.dueAt()));
    return it.by().isLeader() && task.officer() != null ? free : task.ifHeldBy(it.by(), free);
  }

  Decision complete(Complete it) {
    if (way.isLast(task.step())) {
      return Decision.reject(new LastStepNeedsResult());
    }
    return Decision.accept(
        new StepCompleted(it.at(), task.step(), it.by().user()),
        assigned(task.step() + 1, it.at()));
  }

  Decision sendBack(Return it) {
    if (it.to() < 1 || it.to() >= task.step()) {
      return Decision.reject(new NoEarlierStep(it.to()));
    }
    return Decision.accept(
        new StepReturned(it.at(), task.step(), it.to(), it.by().user(), it.reason()),
        assigned(it.to(), it.at()));
  }

  Decision askForSupplement(RequestSupplement it) {
    if (way.supplementAsked()) {
      return Decision.reject(new SupplementAlreadyAsked());
    }
    var until = calendar.supplementWindow(it.at()).at();
    return Decision.accept(
        new SupplementRequested(it.at(), task.step(), it.by().user(), it.what(), until));
  }

  Decision present(PresentResult it) {
    if (!way.isLast(task.step())) {
      return Decision.reject(new StepsLeft(task.step(), way.steps().size()));
    }
    var user = it.by().user();
    var done =
        Decision.accept(
            new StepCompleted(it.at(), task.step(), user),
            new ResultReady(it.at(), it.outcome(), user, it.place(), it.note()));
    return switch (it.outcome()) {
      case APPROVED -> done;
      case REFUSED -> it.note() == null ? Decision.reject(new RefusalNeedsReason()) : done;
      case WITHDRAWN, LAPSED -> Decision.reject(new NotAResult(it.outcome()));
    };
  }

  /** Named in the order in which they were raised. */
  Decision raise(RaiseObligation it) {
    long before =
        way.deeds().stream().filter(deed -> deed.kind() == Deed.Kind.OBLIGATION_RAISED).count();
    return Decision.accept(
        new FinancialObligationRaised(
            it.at(), "nvtc-" + (before + 1), task.step(), it.by().user(), it.what(), it.amount()));
  }

  private RoutingEvent assigned(int number, Instant at) {
    return assigned(calendar, way, number, at);
  }

  /** A step opens, with its whole budget. */
  static RoutingEvent assigned(WorkingCalendar calendar, Way way, int number, Instant at) {
    var budget = Duration.ofMinutes(way.step(number).budgetMinutes());
    return new StepAssigned(at, number, calendar.add(at, budget));
  }
}
