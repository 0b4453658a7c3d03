package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Leg;
import vn.hoso.contract.Step;

/**
 * How far one step of the way has come.
 *
 * @param officer user name of who has it or did it
 * @param late its budget was used up before it was done
 * @param leg which leg it belongs to where several agencies work; null where one works alone
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
    boolean late,
    @Nullable Leg leg) {

  static Work ahead(Step step) {
    return new Work(
        step.number(), step.name(), step.agency(), null, null, null, null, null, false, step.leg());
  }

  /** Somebody works on it or ought to. */
  public boolean isOpen() {
    return assignedAt != null && completedAt == null;
  }

  /**
   * Whether it is to be done again where work goes back to that step; what lies beside it is not.
   */
  boolean isAgainFrom(Work to) {
    return number >= to.number && (leg == null || to.leg == null || !leg.isBeside(to.leg));
  }

  Work assigned(Instant at, Instant due) {
    return new Work(number, name, agency, at, due, null, null, null, false, leg);
  }

  Work claimed(Instant at, String by) {
    return new Work(number, name, agency, assignedAt, dueAt, at, by, null, late, leg);
  }

  Work completed(Instant at, String by) {
    var since = assignedAt == null ? at : assignedAt;
    return new Work(number, name, agency, since, dueAt, claimedAt, by, at, late, leg);
  }

  /** Called back by whoever has it again; its time goes on as if it had never been passed on. */
  Work openAgain(String by) {
    return new Work(number, name, agency, assignedAt, dueAt, claimedAt, by, null, late, leg);
  }

  Work overdue() {
    return new Work(
        number, name, agency, assignedAt, dueAt, claimedAt, officer, completedAt, true, leg);
  }

  Work anew() {
    return new Work(number, name, agency, null, null, null, null, null, false, leg);
  }
}
