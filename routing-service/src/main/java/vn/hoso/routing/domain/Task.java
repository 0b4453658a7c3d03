package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.routing.domain.Rejection.HeldByAnother;
import vn.hoso.routing.domain.Rejection.NotClaimed;

/**
 * The open step.
 *
 * @param officer who has it, null while it waits for somebody
 * @param dueAt its budget is used up then
 * @param warned "due soon" was said
 * @param overdue "overdue" was said
 * @param passedOn the step before as it was completed, until somebody takes this one
 */
public record Task(
    int step,
    Instant assignedAt,
    Instant dueAt,
    @Nullable String officer,
    boolean warned,
    boolean overdue,
    @Nullable Task passedOn) {

  /** Given back to the pool, a step keeps its budget and what was said of it. */
  static Task assigned(StepAssigned it, @Nullable Task before, @Nullable Task done) {
    return before != null && before.step == it.step() && before.dueAt.equals(it.dueAt())
        ? before.with(null, before.warned, before.overdue)
        : new Task(it.step(), it.at(), it.dueAt(), null, false, false, done);
  }

  /** Open again as it was when it was passed on. */
  static Task recalled(StepRecalled it, @Nullable Task before) {
    return before == null
        ? new Task(it.to(), it.at(), it.dueAt(), it.officer(), false, false, null)
        : before.heldBy(it.officer());
  }

  Task heldBy(String who) {
    return new Task(step, assignedAt, dueAt, who, warned, overdue, null);
  }

  /** The decision, if it is this actor who has the step, or somebody they stand in for. */
  Decision ifHeldBy(Actor who, Decision decision) {
    if (officer == null) {
      return Decision.reject(new NotClaimed(step));
    }
    return who.actsAs(officer) ? decision : Decision.reject(new HeldByAnother(officer));
  }

  Task foundDueSoon() {
    return with(officer, true, overdue);
  }

  Task foundOverdue() {
    return with(officer, warned, true);
  }

  private Task with(@Nullable String who, boolean saidSoon, boolean saidLate) {
    return new Task(step, assignedAt, dueAt, who, saidSoon, saidLate, passedOn);
  }
}
