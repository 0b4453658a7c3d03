package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;

/**
 * The clock of the dossier.
 *
 * @param supplement what was asked for during processing, while it is waited for
 * @param resumedAt when the full time began anew
 * @param promise the new promise since then, or since it was rescheduled
 * @param rescheduled that another day was promised, while it is the one in force
 * @param originalDueAt what statistics go by where it is not the promise in force
 * @param owed what is to be paid first, while it is waited for
 * @param askedAgain papers were asked for more than once, which counts as late: QĐ 766, 2.1
 */
public record Clock(
    @Nullable Request supplement,
    @Nullable Instant windowExpiredAt,
    @Nullable Instant resumedAt,
    @Nullable Promise promise,
    @Nullable Instant dueSoonAt,
    @Nullable Instant overdueAt,
    @Nullable Rescheduled rescheduled,
    @Nullable Instant originalDueAt,
    @Nullable Boolean askedAgain,
    @Nullable Owed owed) {

  /**
   * An apology: NĐ 118/2025 art. 19(6).
   *
   * @param cause sealed
   * @param late later than the law gives for it
   * @param broken the original promise went by
   */
  public record Rescheduled(Instant at, Sealed cause, boolean late, boolean broken) {

    Rescheduled broke() {
      return new Rescheduled(at, cause, late, true);
    }
  }

  static final Clock NEW = new Clock(null, null, null, null, null, null, null, null, null, null);

  Clock stoppedBy(SupplementRequested it) {
    var request = new Request(it.at(), it.what(), it.until());
    var again = it.override() != null ? Boolean.TRUE : askedAgain;
    return new Clock(
        request,
        null,
        resumedAt,
        promise,
        dueSoonAt,
        overdueAt,
        rescheduled,
        originalDueAt,
        again,
        owed);
  }

  Clock expiredAt(Instant at) {
    return new Clock(
        supplement,
        at,
        resumedAt,
        promise,
        dueSoonAt,
        overdueAt,
        rescheduled,
        originalDueAt,
        askedAgain,
        owed);
  }

  Clock anew(ProcessingResumed it) {
    var kept = it.originalDueAt() == null ? null : rescheduled;
    return new Clock(
        null, null, it.at(), it.promise(), null, null, kept, it.originalDueAt(), askedAgain, null);
  }

  Clock anew(FinancialObligationSettled it) {
    var kept = it.originalDueAt() == null ? null : rescheduled;
    return new Clock(
        null, null, it.at(), it.promise(), null, null, kept, it.originalDueAt(), askedAgain, null);
  }

  Clock stoppedBy(Owed it) {
    return new Clock(
        supplement,
        windowExpiredAt,
        resumedAt,
        promise,
        dueSoonAt,
        overdueAt,
        rescheduled,
        originalDueAt,
        askedAgain,
        it);
  }

  Clock rescheduled(DossierRescheduled it) {
    var apology =
        new Rescheduled(it.at(), it.cause(), it.late(), it.at().isAfter(it.originalDueAt()));
    return new Clock(
        supplement,
        windowExpiredAt,
        resumedAt,
        it.promise(),
        null,
        null,
        apology,
        it.originalDueAt(),
        askedAgain,
        owed);
  }

  Clock recounted(CalendarChanged it) {
    var ahead = it.promise().dueAt().isAfter(it.at());
    return new Clock(
        supplement,
        windowExpiredAt,
        resumedAt,
        it.promise(),
        null,
        ahead ? null : overdueAt,
        rescheduled,
        it.originalDueAt(),
        askedAgain,
        owed);
  }

  Clock dueSoon(Instant at) {
    return new Clock(
        supplement,
        windowExpiredAt,
        resumedAt,
        promise,
        at,
        overdueAt,
        rescheduled,
        originalDueAt,
        askedAgain,
        owed);
  }

  /** The original promise is none that the citizen still waits for. */
  Clock overdue(DossierOverdue it) {
    return rescheduled != null && it.dueAt().equals(originalDueAt)
        ? overdue(overdueAt, rescheduled.broke())
        : overdue(it.at(), rescheduled);
  }

  private Clock overdue(@Nullable Instant at, @Nullable Rescheduled apology) {
    return new Clock(
        supplement,
        windowExpiredAt,
        resumedAt,
        promise,
        dueSoonAt,
        at,
        apology,
        originalDueAt,
        askedAgain,
        owed);
  }

  boolean wasAskedAgain() {
    return Boolean.TRUE.equals(askedAgain);
  }

  /** Late whatever is still to come. */
  boolean countsAsLate() {
    return wasAskedAgain() || (rescheduled != null && rescheduled.broken());
  }

  /** The promise was replaced: the full time anew, an apology, another calendar. */
  boolean isRenewed() {
    return resumedAt != null || promise != null;
  }
}
