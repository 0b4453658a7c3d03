package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.DueDate;
import vn.hoso.calendar.LedgerLine;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Promise;
import vn.hoso.routing.domain.Elsewhere.Acceptance;

/** New promises for old ones, each with the ledger that explains it. */
record Promises(WorkingCalendar calendar) {

  /** The full time from the start: NĐ 118/2025 art. 19(5). Null where nothing was promised. */
  @Nullable Promise restarted(
      Acceptance acceptance, Way way, Instant requestedAt, Instant completedAt) {
    var due = way.clock().dueAt();
    if (due == null) {
      return null;
    }
    var anew = calendar.restart(before(acceptance, way, due), requestedAt, completedAt);
    return promise(anew, List.of());
  }

  /** The time that was left goes on: DOMAIN §3.4, withdrawal pending. */
  @Nullable Promise goingOn(Acceptance acceptance, Way way, Instant pausedAt, Instant resumedAt) {
    var due = way.clock().dueAt();
    if (due == null) {
      return null;
    }
    var later = calendar.resume(before(acceptance, way, due), pausedAt, resumedAt);
    var known = way.renewal() == null ? acceptance.promise() : way.renewal();
    return promise(later, known == null ? List.of() : known.ledger());
  }

  private DueDate before(Acceptance acceptance, Way way, Instant due) {
    var limit = limit(acceptance.limit());
    var start = way.clock().startedAt();
    return new DueDate(
        limit, limit.unit().method(), start, due, calendar.dueSoon(start, due), "", List.of());
  }

  private Promise promise(DueDate due, List<Promise.Line> before) {
    var lines = due.ledger().stream().map(Promises::line);
    var reference = calendar.id() + "@" + calendar.version();
    return new Promise(due.at(), reference, Stream.concat(before.stream(), lines).toList());
  }

  private static Promise.Line line(LedgerLine it) {
    var note = it.note().isEmpty() ? null : it.note();
    return new Promise.Line(
        it.firstDay(), it.lastDay(), (int) it.minutes(), it.reason().name(), note);
  }

  private static TimeLimit limit(Limit limit) {
    return switch (limit.unit()) {
      case HOUR -> new TimeLimit(limit.value(), TimeLimit.Unit.HOUR);
      case WORKING_DAY -> new TimeLimit(limit.value(), TimeLimit.Unit.WORKING_DAY);
      case CALENDAR_DAY -> new TimeLimit(limit.value(), TimeLimit.Unit.CALENDAR_DAY);
      case MONTH -> new TimeLimit(limit.value(), TimeLimit.Unit.MONTH);
      case SAME_DAY -> TimeLimit.sameDay();
    };
  }
}
