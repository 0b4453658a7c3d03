package vn.hoso.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The promised moment and what made it up, so that "why that date?" has an answer.
 *
 * @param dueAt the result is ready at this moment at the latest
 * @param calendar id and version of the working calendar that was counted with
 */
public record Promise(Instant dueAt, String calendar, List<Line> ledger) {

  public Promise {
    ledger = List.copyOf(ledger);
  }

  /**
   * One line of the count.
   *
   * @param from the first day that the line speaks of
   * @param to the last day, inclusive
   * @param minutes working minutes that count towards the limit, 0 where the days do not count
   * @param kind why, in the calendar's vocabulary, such as {@code COUNTED} or {@code HOLIDAY}
   * @param note the holiday's name or the like
   */
  public record Line(
      LocalDate from, LocalDate to, int minutes, String kind, @Nullable String note) {}
}
