package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;
import vn.hoso.routing.domain.Rejection.HeldByAnother;
import vn.hoso.routing.domain.Rejection.LastStepNeedsResult;
import vn.hoso.routing.domain.Rejection.NeedsSlip;
import vn.hoso.routing.domain.Rejection.NoEarlierStep;
import vn.hoso.routing.domain.Rejection.NoSlipNeeded;
import vn.hoso.routing.domain.Rejection.NotAResult;
import vn.hoso.routing.domain.Rejection.RefusalNeedsReason;
import vn.hoso.routing.domain.Rejection.StepsLeft;
import vn.hoso.routing.domain.Rejection.SupplementAlreadyAsked;

/** What whoever has the open step does with it, or may do. */
record StepWork(Calendars calendars, Way way, Task task) {

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
    int next = way.path().next(task.step());
    if (next == 0) {
      return Decision.reject(new LastStepNeedsResult());
    }
    return way.path().needsSlip(task.step(), next)
        ? Decision.reject(new NeedsSlip(way.step(next).agency()))
        : done(it.by(), it.at(), onward().to(next, task.step(), it.at()));
  }

  /** One agency is done with a step of its leg; when the last leg ends, the lead goes on. */
  Decision completeInLegs(Legs legs, Complete it) {
    var path = way.path();
    int next = path.next(task.step());
    if (path.inOneLeg(task.step(), next)) {
      return done(it.by(), it.at(), List.of(onward().only(next, it.at())));
    }
    return done(
        it.by(),
        it.at(),
        legs.beside(task.step()).isEmpty()
            ? onward().joined(next, task.step(), it.at())
            : List.of());
  }

  /** Back to an earlier step of the same agency; beside it, the others work on. */
  Decision sendBackInLegs(Return it) {
    return it.to() >= 1 && it.to() < task.step() && way.path().inOneLeg(task.step(), it.to())
        ? sendBack(it)
        : Decision.reject(new NoEarlierStep(it.to()));
  }

  /** The step is done and the papers go to the next agency: NĐ 118/2025 art. 20(2a). */
  Decision send(SendPapers it) {
    int next = way.path().next(task.step());
    if (next == 0) {
      return Decision.reject(new LastStepNeedsResult());
    }
    return way.path().needsSlip(task.step(), next)
        ? done(it.by(), it.at(), List.of(sent(next, it.by(), it.at(), it.papers())))
        : Decision.reject(new NoSlipNeeded());
  }

  private Decision done(Actor by, Instant at, List<RoutingEvent> next) {
    return followed(new StepCompleted(at, task.step(), by.user()), next);
  }

  private static Decision followed(RoutingEvent first, List<RoutingEvent> next) {
    return new Decision.Accepted(Stream.concat(Stream.of(first), next.stream()).toList());
  }

  private RoutingEvent sent(int to, Actor by, Instant at, @Nullable Sealed papers) {
    int before = way.courseSoFar().slipsSoFar().size();
    return onward().sent(before, task.step(), to, by.user(), at, papers);
  }

  Decision sendBack(Return it) {
    if (it.to() < 1
        || it.to() >= task.step()
        || way.step(task.step()).isBeside(way.step(it.to()))) {
      return Decision.reject(new NoEarlierStep(it.to()));
    }
    return followed(
        new StepReturned(it.at(), task.step(), it.to(), it.by().user(), it.reason()),
        List.of(back(it)));
  }

  private RoutingEvent back(Return it) {
    return way.path().needsSlip(task.step(), it.to())
        ? sent(it.to(), it.by(), it.at(), null)
        : onward().only(it.to(), it.at());
  }

  /** Later than the law has it is possible, since sector law may allow it, and leaves a mark. */
  Decision askForSupplement(RequestSupplement it, SlipTerm term, Instant until) {
    if (way.supplementAsked()) {
      return Decision.reject(new SupplementAlreadyAsked());
    }
    return Decision.accept(
        new SupplementRequested(
            it.at(),
            task.step(),
            it.by().user(),
            it.what(),
            until,
            null,
            term.isLate(it.at()) ? term.until() : null));
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

  private Onward onward() {
    return new Onward(calendars, way.path());
  }
}
