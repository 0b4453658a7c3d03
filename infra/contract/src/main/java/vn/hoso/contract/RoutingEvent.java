package vn.hoso.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that only routing-service may state. */
public sealed interface RoutingEvent extends DossierEvent {

  /**
   * Passed to the professional department (4): NĐ 118/2025 art. 18.
   *
   * @param agency the competent agency
   * @param steps the way it will go
   * @param dueAt the promise, null where the procedure has none
   */
  @EventName("dossier.transferred.v1")
  record DossierTransferred(Instant at, String agency, List<Step> steps, @Nullable Instant dueAt)
      implements RoutingEvent {
    public DossierTransferred {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step waits for somebody of its role and agency.
   *
   * @param step its number
   * @param dueAt its budget is used up then
   */
  @EventName("dossier.step-assigned.v1")
  record StepAssigned(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** An officer took the step. */
  @EventName("dossier.step-claimed.v1")
  record StepClaimed(Instant at, int step, String officer) implements RoutingEvent {}

  /** The step is done. */
  @EventName("dossier.step-completed.v1")
  record StepCompleted(Instant at, int step, String officer) implements RoutingEvent {}

  /**
   * Sent back to an earlier step.
   *
   * @param to the number of that step
   */
  @EventName("dossier.step-returned.v1")
  record StepReturned(Instant at, int step, int to, String officer, Sealed reason)
      implements RoutingEvent {}

  /**
   * Papers are missing (5); asked once and completely: NĐ 118/2025 art. 19(5).
   *
   * @param what sealed: which papers and why
   * @param until 15 days after this notice
   */
  @EventName("dossier.supplement-requested.v1")
  record SupplementRequested(Instant at, int step, String officer, Sealed what, Instant until)
      implements RoutingEvent {}

  /** The window of the supplement went by without papers. */
  @EventName("dossier.supplement-window-expired.v1")
  record SupplementWindowExpired(Instant at) implements RoutingEvent {}

  /**
   * Processing goes on (4): with the full time when a supplement is complete, NĐ 118/2025 art.
   * 19(5), with the time that was left when a withdrawal is taken back.
   *
   * @param promise the new promise, null where the procedure has none
   */
  @EventName("dossier.processing-resumed.v1")
  record ProcessingResumed(Instant at, int step, @Nullable Promise promise)
      implements RoutingEvent {}

  /** Little of the step's budget is left. */
  @EventName("dossier.step-due-soon.v1")
  record StepDueSoon(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** The step's budget is used up. */
  @EventName("dossier.step-overdue.v1")
  record StepOverdue(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** Little of the promised time is left. */
  @EventName("dossier.due-soon.v1")
  record DossierDueSoon(Instant at, Instant dueAt) implements RoutingEvent {}

  /** The promised moment went by. */
  @EventName("dossier.overdue.v1")
  record DossierOverdue(Instant at, Instant dueAt) implements RoutingEvent {}

  /**
   * The result, granted or refused, is at the one-stop desk (9).
   *
   * @param note sealed words on a refusal
   * @param place where to collect it, as words
   */
  @EventName("dossier.result-ready.v1")
  record ResultReady(
      Instant at, Outcome outcome, String officer, String place, @Nullable Sealed note)
      implements RoutingEvent {}

  /** Handed to the citizen (10). */
  @EventName("dossier.result-returned.v1")
  record ResultReturned(Instant at, String by) implements RoutingEvent {}

  /** Stopped without a result (8): withdrawn, or lapsed after the supplement window. */
  @EventName("dossier.processing-stopped.v1")
  record ProcessingStopped(Instant at, Outcome outcome, @Nullable String by)
      implements RoutingEvent {}

  /** The withdrawal came after the decision: NĐ 118/2025 art. 21. */
  @EventName("dossier.withdrawal-declined.v1")
  record WithdrawalDeclined(Instant at) implements RoutingEvent {}
}
