package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.StepAssigned;

/**
 * The open step.
 *
 * @param officer who has it, null while it waits for somebody
 * @param dueAt its budget is used up then
 * @param warned "due soon" was said
 * @param overdue "overdue" was said
 */
public record Task(
    int step,
    Instant assignedAt,
    Instant dueAt,
    @Nullable String officer,
    boolean warned,
    boolean overdue) {

  /** Given back to the pool, a step keeps its budget and what was said of it. */
  static Task assigned(StepAssigned it, @Nullable Task before) {
    return before != null && before.step == it.step() && before.dueAt.equals(it.dueAt())
        ? new Task(
            before.step, before.assignedAt, before.dueAt, null, before.warned, before.overdue)
        : new Task(it.step(), it.at(), it.dueAt(), null, false, false);
  }

  Task heldBy(String who) {
    return new Task(step, assignedAt, dueAt, who, warned, overdue);
  }

  Task foundDueSoon() {
    return new Task(step, assignedAt, dueAt, officer, true, overdue);
  }

  Task foundOverdue() {
    return new Task(step, assignedAt, dueAt, officer, warned, true);
  }
}
