package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;

/**
 * The clock of the whole dossier and what was already said of it.
 *
 * @param startedAt when it began to run towards {@code dueAt}
 * @param dueAt null where nothing was promised
 * @param warned the promise of which "due soon" was said
 * @param overdue the promise of which "overdue" was said
 * @param originalDueAt what statistics go by where it is not {@code dueAt}: it was rescheduled
 * @param rescheduledAt when; at most once in the life of a dossier, NĐ 118/2025 art. 19(6)
 * @param drafted the last apology that was drafted
 */
public record DossierClock(
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant warned,
    @Nullable Instant overdue,
    @Nullable Instant originalDueAt,
    @Nullable Instant rescheduledAt,
    @Nullable Apology drafted) {

  static DossierClock started(Instant at, @Nullable Instant dueAt) {
    return new DossierClock(at, dueAt, null, null, null, null, null);
  }

  /** The draft that waits for a signature: of this promise, and not signed. */
  public @Nullable Apology unsigned() {
    return drafted != null && drafted.dueAt().equals(dueAt) && rescheduledAt == null
        ? drafted
        : null;
  }

  /** Overdue was said of this promise, or of one after it. */
  boolean wasOverdueFor(Instant due) {
    return overdue != null && !overdue.isBefore(due);
  }

  boolean mayBeRescheduled() {
    return dueAt != null && rescheduledAt == null;
  }

  DossierClock restarted(ProcessingResumed it, Instant due) {
    return new DossierClock(
        it.at(), due, warned, overdue, it.originalDueAt(), rescheduledAt, drafted);
  }

  DossierClock resumed(FinancialObligationSettled it, Instant due) {
    return new DossierClock(
        it.at(), due, warned, overdue, it.originalDueAt(), rescheduledAt, drafted);
  }

  DossierClock rescheduled(DossierRescheduled it) {
    var due = it.promise().dueAt();
    return new DossierClock(startedAt, due, warned, overdue, it.originalDueAt(), it.at(), drafted);
  }

  DossierClock recounted(CalendarChanged it) {
    var due = it.promise().dueAt();
    return new DossierClock(
        startedAt, due, warned, overdue, it.originalDueAt(), rescheduledAt, drafted);
  }

  DossierClock warnedFor(Instant due) {
    return new DossierClock(startedAt, dueAt, due, overdue, originalDueAt, rescheduledAt, drafted);
  }

  DossierClock overdueFor(Instant due) {
    return new DossierClock(startedAt, dueAt, warned, due, originalDueAt, rescheduledAt, drafted);
  }

  DossierClock drafting(Apology apology) {
    return new DossierClock(
        startedAt, dueAt, warned, overdue, originalDueAt, rescheduledAt, apology);
  }
}
