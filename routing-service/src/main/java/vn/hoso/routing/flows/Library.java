package vn.hoso.routing.flows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.routing.domain.Processes;

/** Which book of flows is in force. A dossier keeps the steps it was transferred with. */
public final class Library {

  private record Shelf(FlowBook book, Processes processes) {}

  private final Supplier<List<FlowBook>> stored;
  private final FlowBook first;
  private final Clock clock;
  private volatile Shelf now;

  /**
   * Of what is stored, and before that what came with the program.
   *
   * @param stored the newest first
   */
  public Library(Supplier<List<FlowBook>> stored, FlowBook first, Clock clock) {
    this.stored = stored;
    this.first = first;
    this.clock = clock;
    this.now = new Shelf(first, first.processes());
  }

  /** Every book, the newest first; never empty. */
  public List<FlowBook> history() {
    return Stream.concat(stored.get().stream(), Stream.of(first)).toList();
  }

  /** The newest whose day has come. */
  public FlowBook inForce() {
    var today = today();
    return history().stream().filter(it -> !it.from().isAfter(today)).findFirst().orElse(first);
  }

  /** The flows of that book, put together once. */
  public Processes processes() {
    var book = inForce();
    var shelf = now;
    if (!shelf.book().equals(book)) {
      shelf = new Shelf(book, book.processes());
      now = shelf;
    }
    return shelf.processes();
  }

  public LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
