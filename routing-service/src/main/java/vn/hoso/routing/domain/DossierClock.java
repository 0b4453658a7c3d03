package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the whole dossier and what was already said of it.
 *
 * @param startedAt when it began to run towards {@code dueAt}
 * @param dueAt null where nothing was promised
 * @param warned the promise of which "due soon" was said
 * @param overdue the promise of which "overdue" was said
 */
public record DossierClock(
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant warned,
    @Nullable Instant overdue) {

  DossierClock restarted(Instant at, Instant due) {
    return new DossierClock(at, due, warned, overdue);
  }

  DossierClock warnedFor(Instant due) {
    return new DossierClock(startedAt, dueAt, due, overdue);
  }

  DossierClock overdueFor(Instant due) {
    return new DossierClock(startedAt, dueAt, warned, due);
  }
}
