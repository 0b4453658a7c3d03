package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Step;

/**
 * How far one step of the way has come.
 *
 * @param officer user name of who has it or did it
 * @param late its budget was used up before it was done
 */
public record Work(
    int number,
    String name,
    String agency,
    @Nullable Instant assignedAt,
    @Nullable Instant dueAt,
    @Nullable Instant claimedAt,
    @Nullable String officer,
    @Nullable Instant completedAt,
    boolean late) {

  static Work ahead(Step step) {
    return new Work(step.number(), step.name(), step.agency(), null, null, null, null, null, false);
  }

  /** Somebody works on it or ought to. */
  public boolean isOpen() {
    return assignedAt != null && completedAt == null;
  }

  Work assigned(Instant at, Instant due) {
    return new Work(number, name, agency, at, due, null, null, null, false);
  }

  Work claimed(Instant at, String by) {
    return new Work(number, name, agency, assignedAt, dueAt, at, by, null, late);
  }

  Work completed(Instant at, String by) {
    var since = assignedAt == null ? at : assignedAt;
    return new Work(number, name, agency, since, dueAt, claimedAt, by, at, late);
  }

  /** Called back by whoever has it again; its time goes on as if it had never been passed on. */
  Work openAgain(String by) {
    return new Work(number, name, agency, assignedAt, dueAt, claimedAt, by, null, late);
  }

  Work overdue() {
    return new Work(number, name, agency, assignedAt, dueAt, claimedAt, officer, completedAt, true);
  }

  Work anew() {
    return new Work(number, name, agency, null, null, null, null, null, false);
  }
}
