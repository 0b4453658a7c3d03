package vn.hoso.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When something is due and why.
 *
 * @param startedAt when the clock started: the receipt, or the completed supplement
 * @param dueSoonAt when to warn that the time is running out
 * @param calendar id and version of the calendar that was used
 */
public record DueDate(
    TimeLimit limit,
    CountingMethod method,
    Instant startedAt,
    Instant at,
    Instant dueSoonAt,
    String calendar,
    List<LedgerLine> ledger) {

  public DueDate {
    ledger = List.copyOf(ledger);
  }

  /** Whether it is past; the due moment itself is still in time. */
  public boolean overdueAt(Instant moment) {
    return moment.isAfter(at);
  }
}
