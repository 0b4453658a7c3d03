package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.List;
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
    return heard(event).at(event.at());
  }

  /** The step that somebody works on or ought to. */
  @Nullable Work current() {
    return steps.stream().filter(Work::isOpen).findFirst().orElse(null);
  }

  private Routing heard(RoutingEvent event) {
    return switch (event) {
      case DossierTransferred it ->
          transferred(
              new Transfer(it.at(), it.agency(), it.dueAt()),
              it.steps().stream().map(Work::ahead).toList());
      case StepAssigned it -> with(it.step(), work -> work.assigned(it.at(), it.dueAt()));
      case StepClaimed it -> with(it.step(), work -> work.claimed(it.at(), it.officer()));
      case StepCompleted it -> with(it.step(), work -> work.completed(it.at(), it.officer()));
      case StepReturned it -> withSteps(anewFrom(it.to()));
      case StepDueSoon _ -> this;
      case StepOverdue it -> with(it.step(), Work::overdue);
      case SupplementRequested it -> with(clock.stoppedBy(it));
      case SupplementWindowExpired it -> with(clock.expiredAt(it.at()));
      case ProcessingResumed it -> with(clock.anew(it));
      case DossierDueSoon it -> with(clock.dueSoon(it.at()));
      case DossierOverdue it -> with(clock.overdue(it));
      case ResultReady it -> ready(new Result(it.at(), it.outcome(), it.place(), it.note()));
      case ResultReturned it -> ended(it.at(), stop);
      case ProcessingStopped it -> ended(returnedAt, new Stop(it.at(), it.outcome(), null));
      case WithdrawalDeclined it -> declined(it.at());
      case DossierRescheduled it -> with(clock.rescheduled(it));
      case ApologyDrafted _ -> this;
      case ResultRecalled it -> recalled(it);
      case ResolutionRefused it ->
          ended(returnedAt, new Stop(it.at(), Outcome.REFUSED, it.reason()));
      case ConsultationOpened it ->
          with(offRoad().asking(new Detours.Inquiry(it.at(), it.until())));
      case ConsultationAnswered _ -> with(offRoad().asking(null));
      case ConsultationTimedOut it -> it.consent() ? with(offRoad().asking(null)) : this;
      case CorrectionOpened it -> with(offRoad().correcting(it.dueAt()));
      case CorrectionOverdue _ -> this;
      case CorrectionClosed it -> with(offRoad().corrected(it.at()));
      case CalendarChanged it -> with(clock.recounted(it));
      case StepReassigned it -> with(it.step(), work -> work.claimed(it.at(), it.to()));
      case StepRecalled it ->
          with(it.step(), Work::anew).with(it.to(), work -> work.openAgain(it.officer()));
      case FinancialObligationRaised it ->
          with(clock.stoppedBy(new Owed(it.at(), it.obligation(), it.amount(), it.what())));
      case FinancialObligationSettled it -> with(clock.anew(it));
    };
  }

  private Routing with(int step, java.util.function.UnaryOperator<Work> change) {
    return withSteps(
        steps.stream().map(work -> work.number() == step ? change.apply(work) : work).toList());
  }

  /** What is off the straight road, if anything. */
  Detours offRoad() {
    return detours == null ? Detours.NONE : detours;
  }

  private List<Work> anewFrom(int step) {
    return steps.stream().map(work -> work.number() >= step ? work.anew() : work).toList();
  }

  private Routing transferred(Transfer it, List<Work> way) {
    return new Routing(
        it, way, clock, result, returnedAt, stop, withdrawalDeclinedAt, heardAt, detours);
  }

  private Routing withSteps(List<Work> way) {
    return new Routing(
        transfer, way, clock, result, returnedAt, stop, withdrawalDeclinedAt, heardAt, detours);
  }

  private Routing with(Clock other) {
    return new Routing(
        transfer, steps, other, result, returnedAt, stop, withdrawalDeclinedAt, heardAt, detours);
  }

  private Routing ready(Result it) {
    return new Routing(
        transfer, steps, clock, it, returnedAt, stop, withdrawalDeclinedAt, heardAt, detours);
  }

  private Routing ended(@Nullable Instant returned, @Nullable Stop stopped) {
    return new Routing(
        transfer, steps, clock, result, returned, stopped, withdrawalDeclinedAt, heardAt, detours);
  }

  private Routing recalled(ResultRecalled it) {
    return new Routing(
        transfer,
        anewFrom(it.to()),
        clock,
        null,
        returnedAt,
        stop,
        withdrawalDeclinedAt,
        heardAt,
        offRoad().recalled(it.at()));
  }

  private Routing with(Detours other) {
    return new Routing(
        transfer, steps, clock, result, returnedAt, stop, withdrawalDeclinedAt, heardAt, other);
  }

  private Routing declined(Instant at) {
    return new Routing(transfer, steps, clock, result, returnedAt, stop, at, heardAt, detours);
  }

  private Routing at(Instant moment) {
    var later = heardAt == null || moment.isAfter(heardAt) ? moment : heardAt;
    return new Routing(
        transfer, steps, clock, result, returnedAt, stop, withdrawalDeclinedAt, later, detours);
  }
}
