package vn.hoso.tracking.domain;

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
import vn.hoso.contract.Sealed;

/**
 * What routing has said of a dossier.
 *
 * @param steps how far each step of the way has come
 * @param clock the supplement and the dates, see there
 * @param heardAt when routing's last fact became true
 * @param detours what is off the straight road; null in views older than it
 */
public record Routing(
    @Nullable Transfer transfer,
    List<Work> steps,
    Clock clock,
    @Nullable Result result,
    @Nullable Instant returnedAt,
    @Nullable Stop stop,
    @Nullable Instant withdrawalDeclinedAt,
    @Nullable Instant heardAt,
    @Nullable Detours detours) {

  /** Passed to the professional department. */
  public record Transfer(Instant at, String agency, @Nullable Instant dueAt) {}

  /** The result is at the one-stop desk. */
  public record Result(Instant at, Outcome outcome, String place, @Nullable Sealed note) {}

  /**
   * Stopped without a result.
   *
   * @param reason sealed: what the slip of a refusal says
   */
  public record Stop(Instant at, Outcome outcome, @Nullable Sealed reason) {}

  static final Routing SILENT =
      new Routing(null, List.of(), Clock.NEW, null, null, null, null, null, null);

  public Routing {
    steps = List.copyOf(steps);
  }

  Routing hear(RoutingEvent event) {
    var draft = new Draft(this);
    hear(event, draft);
    return draft.heardAt(later(event.at()));
  }

  /** The step that somebody works on or ought to. */
  @Nullable Work current() {
    return open().stream().findFirst().orElse(null);
  }

  /** All of them, where several agencies work at the same time. */
  public List<Work> open() {
    return steps.stream().filter(Work::isOpen).toList();
  }

  private void hear(RoutingEvent event, Draft draft) {
    switch (event) {
      case DossierTransferred it -> {
        draft.transfer = new Transfer(it.at(), it.agency(), it.dueAt());
        draft.steps = it.steps().stream().map(Work::ahead).toList();
      }
      case StepAssigned it -> draft.change(it.step(), work -> work.assigned(it.at(), it.dueAt()));
      case StepClaimed it -> draft.change(it.step(), work -> work.claimed(it.at(), it.officer()));
      case StepCompleted it ->
          draft.change(it.step(), work -> work.completed(it.at(), it.officer()));
      case StepReturned it -> draft.beginAnewFrom(it.to());
      case StepOverdue it -> draft.change(it.step(), Work::overdue);
      case SupplementRequested it -> draft.clock = clock.stoppedBy(it);
      case SupplementWindowExpired it -> draft.clock = clock.expiredAt(it.at());
      case ProcessingResumed it -> draft.clock = clock.anew(it);
      case DossierDueSoon it -> draft.clock = clock.dueSoon(it.at());
      case DossierOverdue it -> draft.clock = clock.overdue(it);
      case ResultReady it ->
          draft.result = new Result(it.at(), it.outcome(), it.place(), it.note());
      case ResultReturned it -> draft.returnedAt = it.at();
      case ProcessingStopped it -> draft.stop = new Stop(it.at(), it.outcome(), null);
      case WithdrawalDeclined it -> draft.withdrawalDeclinedAt = it.at();
      case DossierRescheduled it -> draft.clock = clock.rescheduled(it);
      case ResultRecalled it -> {
        draft.result = null;
        draft.beginAnewFrom(it.to());
        draft.detours = offRoad().recalled(it.at());
      }
      case ResolutionRefused it -> draft.stop = new Stop(it.at(), Outcome.REFUSED, it.reason());
      case ConsultationOpened it -> draft.detours = offRoad().asking(Detours.Inquiry.of(it));
      case ConsultationAnswered _ -> draft.detours = offRoad().asking(null);
      case ConsultationTimedOut it -> draft.detours = offRoad().silent(it);
      case CorrectionOpened it -> draft.detours = offRoad().correcting(it.dueAt());
      case CorrectionClosed it -> draft.detours = offRoad().corrected(it.at());
      case CalendarChanged it -> draft.clock = clock.recounted(it);
      case StepReassigned it -> draft.change(it.step(), work -> work.claimed(it.at(), it.to()));
      case StepRecalled it -> {
        draft.change(it.step(), Work::anew);
        draft.change(it.to(), work -> work.openAgain(it.officer()));
      }
      case FinancialObligationRaised it ->
          draft.clock = clock.stoppedBy(new Owed(it.at(), it.obligation(), it.amount(), it.what()));
      case FinancialObligationSettled it -> draft.clock = clock.anew(it);
      case PapersSent it ->
          draft.detours =
              offRoad().sending(new Detours.Papers(it.at(), it.slip(), it.from(), it.agency()));
      case PapersReceived _ -> draft.detours = offRoad().sending(null);
      case StepDueSoon _, ApologyDrafted _, CorrectionOverdue _, LegsOpened _, LegsJoined _ -> {}
    }
  }

  /** What is off the straight road, if anything. */
  Detours offRoad() {
    return detours == null ? Detours.NONE : detours;
  }

  private Instant later(Instant at) {
    return heardAt == null || at.isAfter(heardAt) ? at : heardAt;
  }

  /** What routing has said while one more fact is added. */
  private static final class Draft {
    private @Nullable Transfer transfer;
    private List<Work> steps;
    private Clock clock;
    private @Nullable Result result;
    private @Nullable Instant returnedAt;
    private @Nullable Stop stop;
    private @Nullable Instant withdrawalDeclinedAt;
    private @Nullable Detours detours;

    Draft(Routing it) {
      transfer = it.transfer;
      steps = it.steps;
      clock = it.clock;
      result = it.result;
      returnedAt = it.returnedAt;
      stop = it.stop;
      withdrawalDeclinedAt = it.withdrawalDeclinedAt;
      detours = it.detours;
    }

    void change(int step, UnaryOperator<Work> change) {
      steps = steps.stream().map(it -> it.number() == step ? change.apply(it) : it).toList();
    }

    void beginAnewFrom(int step) {
      steps.stream().filter(it -> it.number() == step).findFirst().ifPresent(this::beginAnewFrom);
    }

    private void beginAnewFrom(Work step) {
      steps = steps.stream().map(it -> it.isAgainFrom(step) ? it.anew() : it).toList();
    }

    Routing heardAt(Instant at) {
      return new Routing(
          transfer, steps, clock, result, returnedAt, stop, withdrawalDeclinedAt, at, detours);
    }
  }
}
