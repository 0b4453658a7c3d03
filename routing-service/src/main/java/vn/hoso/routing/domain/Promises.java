package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.DueDate;
import vn.hoso.calendar.LedgerLine;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Promise;
import vn.hoso.routing.domain.Elsewhere.Acceptance;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/** New promises for old ones, each with the ledger that explains it. */
record Promises(WorkingCalendar calendar) {

  /**
   * A new promise; null where nothing was promised.
   *
   * @param originalDueAt what statistics go by where it is another moment
   */
  record Renewed(@Nullable Promise promise, @Nullable Instant originalDueAt) {

    static final Renewed NOTHING = new Renewed(null, null);
  }

  /** After a complete supplement, by the rule set of the dossier: DOMAIN §3.4. */
  Renewed after(AfterSupplement rule, Acceptance acceptance, Way way, Instant from, Instant to) {
    return switch (rule) {
      case RESTART -> restarted(acceptance, way, from, to);
      case EXTEND -> goingOn(acceptance, way, from, to);
      case SUBTRACT -> moved(acceptance, way, it -> calendar.shift(it, from, to));
    };
  }

  /** The full time from the start: NĐ 118/2025 art. 19(5). Statistics begin anew with it. */
  private Renewed restarted(
      Acceptance acceptance, Way way, Instant requestedAt, Instant completedAt) {
    var due = way.clock().dueAt();
    if (due == null) {
      return Renewed.NOTHING;
    }
    var anew = calendar.restart(before(acceptance, way, due), requestedAt, completedAt);
    return new Renewed(promise(anew, List.of()), null);
  }

  /** The time that was left goes on: DOMAIN §3.4, withdrawal pending. */
  Renewed goingOn(Acceptance acceptance, Way way, Instant pausedAt, Instant resumedAt) {
    return moved(acceptance, way, it -> calendar.resume(it, pausedAt, resumedAt));
  }

  /** For a day that a leader names: NĐ 118/2025 art. 19(6). */
  Promise rescheduled(Acceptance acceptance, Way way, Instant due, LocalDate to) {
    var later = calendar.reschedule(before(acceptance, way, due), to);
    return promise(later, known(acceptance, way));
  }

  private Renewed moved(Acceptance acceptance, Way way, UnaryOperator<DueDate> move) {
    var due = way.clock().dueAt();
    if (due == null) {
      return Renewed.NOTHING;
    }
    var later = move.apply(before(acceptance, way, due));
    var original = way.clock().originalDueAt();
    return new Renewed(
        promise(later, known(acceptance, way)),
        original == null ? null : move.apply(before(acceptance, way, original)).at());
  }

  private static List<Promise.Line> known(Acceptance acceptance, Way way) {
    var known = way.renewal() == null ? acceptance.promise() : way.renewal();
    return known == null ? List.of() : known.ledger();
  }

  private DueDate before(Acceptance acceptance, Way way, Instant due) {
    var limit = limit(acceptance.limit());
    var start = way.clock().startedAt();
    return new DueDate(
        limit,
        limit.unit().method(),
        start,
        due,
        calendar.dueSoon(start, due),
        calendar.id() + "@" + calendar.version(),
        List.of());
  }

  /** As it goes onto the wire. */
  static Promise of(DueDate due) {
    return promise(due, List.of());
  }

  private static Promise promise(DueDate due, List<Promise.Line> before) {
    var lines = due.ledger().stream().map(Promises::line);
    return new Promise(due.at(), due.calendar(), Stream.concat(before.stream(), lines).toList());
  }

  private static Promise.Line line(LedgerLine it) {
    var note = it.note().isEmpty() ? null : it.note();
    return new Promise.Line(
        it.firstDay(), it.lastDay(), (int) it.minutes(), it.reason().name(), note);
  }

  static TimeLimit limit(Limit limit) {
    return switch (limit.unit()) {
      case HOUR -> new TimeLimit(limit.value(), TimeLimit.Unit.HOUR);
      case WORKING_DAY -> new TimeLimit(limit.value(), TimeLimit.Unit.WORKING_DAY);
      case CALENDAR_DAY -> new TimeLimit(limit.value(), TimeLimit.Unit.CALENDAR_DAY);
      case MONTH -> new TimeLimit(limit.value(), TimeLimit.Unit.MONTH);
      case SAME_DAY -> TimeLimit.sameDay();
    };
  }
}
