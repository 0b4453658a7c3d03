package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.function.Consumer;
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
    return with(
        draft -> {
          draft.supplement = new Request(it.at(), it.what(), it.until());
          draft.windowExpiredAt = null;
          draft.askedAgain = it.override() != null ? Boolean.TRUE : askedAgain;
        });
  }

  Clock stoppedBy(Owed it) {
    return with(draft -> draft.owed = it);
  }

  Clock expiredAt(Instant at) {
    return with(draft -> draft.windowExpiredAt = at);
  }

  Clock anew(ProcessingResumed it) {
    return anew(it.at(), it.promise(), it.originalDueAt());
  }

  Clock anew(FinancialObligationSettled it) {
    return anew(it.at(), it.promise(), it.originalDueAt());
  }

  private Clock anew(Instant at, @Nullable Promise renewed, @Nullable Instant original) {
    var kept = original == null ? null : rescheduled;
    return new Clock(null, null, at, renewed, null, null, kept, original, askedAgain, null);
  }

  Clock rescheduled(DossierRescheduled it) {
    return with(
        draft -> {
          draft.promised(it.promise(), it.originalDueAt());
          draft.overdueAt = null;
          draft.rescheduled =
              new Rescheduled(it.at(), it.cause(), it.late(), it.at().isAfter(it.originalDueAt()));
        });
  }

  Clock recounted(CalendarChanged it) {
    return with(
        draft -> {
          draft.promised(it.promise(), it.originalDueAt());
          draft.overdueAt = it.promise().dueAt().isAfter(it.at()) ? null : overdueAt;
        });
  }

  Clock dueSoon(Instant at) {
    return with(draft -> draft.dueSoonAt = at);
  }

  /** The original promise is none that the citizen still waits for. */
  Clock overdue(DossierOverdue it) {
    if (rescheduled == null || !it.dueAt().equals(originalDueAt)) {
      return with(draft -> draft.overdueAt = it.at());
    }
    var broken = rescheduled.broke();
    return with(draft -> draft.rescheduled = broken);
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

  private Clock with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.clock();
  }

  /** The same clock while some of it changes. */
  private static final class Draft {
    private @Nullable Request supplement;
    private @Nullable Instant windowExpiredAt;
    private final @Nullable Instant resumedAt;
    private @Nullable Promise promise;
    private @Nullable Instant dueSoonAt;
    private @Nullable Instant overdueAt;
    private @Nullable Rescheduled rescheduled;
    private @Nullable Instant originalDueAt;
    private @Nullable Boolean askedAgain;
    private @Nullable Owed owed;

    Draft(Clock it) {
      supplement = it.supplement;
      windowExpiredAt = it.windowExpiredAt;
      resumedAt = it.resumedAt;
      promise = it.promise;
      dueSoonAt = it.dueSoonAt;
      overdueAt = it.overdueAt;
      rescheduled = it.rescheduled;
      originalDueAt = it.originalDueAt;
      askedAgain = it.askedAgain;
      owed = it.owed;
    }

    /** Nobody was warned of the new day yet. */
    void promised(Promise other, @Nullable Instant original) {
      promise = other;
      dueSoonAt = null;
      originalDueAt = original;
    }

    Clock clock() {
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
          owed);
    }
  }
}
