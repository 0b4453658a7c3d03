package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.Sealed;

/**
 * A case beside a returned dossier: its result has an official error (NĐ 118/2025 art. 23(1)).
 *
 * @param error sealed
 * @param dueAt three working days after it was opened
 * @param overdue that this went by was said
 * @param closedAt null while it is open
 */
public record Correction(
    int number,
    Instant at,
    Sealed error,
    Instant dueAt,
    boolean overdue,
    @Nullable Instant closedAt) {

  static Correction of(CorrectionOpened it) {
    return new Correction(it.number(), it.at(), it.error(), it.dueAt(), false, null);
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  Correction foundOverdue() {
    return new Correction(number, at, error, dueAt, true, closedAt);
  }

  Correction closed(Instant when) {
    return new Correction(number, at, error, dueAt, overdue, when);
  }
}
