package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import vn.hoso.calendar.DueDate;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Elsewhere.Acceptance;
import vn.hoso.routing.domain.Rejection.CalendarUnchanged;
import vn.hoso.routing.domain.Rejection.NothingPromised;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;

/**
 * A promise counted again by the calendar of now: from the acceptance on, through every stretch in
 * which the clock stood. A day that a leader has named stays the day.
 */
record Recount(WorkingCalendar calendar, AfterSupplement rule) {

  Decision adopt(Acceptance acceptance, Way way, AdoptCalendar it) {
    var due = way.clock().dueAt();
    var promised = way.renewal() == null ? acceptance.promise() : way.renewal();
    if (due == null || promised == null) {
      return Decision.reject(new NothingPromised());
    }
    if (promised.calendar().equals(calendar.reference())) {
      return Decision.reject(new CalendarUnchanged(calendar.reference()));
    }
    var counted = counted(acceptance, way);
    var original = way.clock().originalDueAt() == null ? null : counted.at();
    var promise = original == null ? Promises.of(counted) : named(counted, due);
    return Decision.accept(
        new CalendarChanged(
            it.at(), it.by().user(), promised.calendar(), due, promise, original, it.reason()));
  }

  private DueDate counted(Acceptance acceptance, Way way) {
    var due = calendar.due(Promises.limit(acceptance.limit()), acceptance.at());
    for (var stood : way.courseSoFar().stood()) {
      due = after(due, stood);
    }
    return due;
  }

  private DueDate after(DueDate due, Standstill stood) {
    if (stood.why() != Why.SUPPLEMENT) {
      return calendar.resume(due, stood.from(), stood.to());
    }
    return switch (rule) {
      case RESTART -> calendar.restart(due, stood.from(), stood.to());
      case EXTEND -> calendar.resume(due, stood.from(), stood.to());
      case SUBTRACT -> calendar.shift(due, stood.from(), stood.to());
    };
  }

  private Promise named(DueDate counted, Instant due) {
    return Promises.of(
        calendar.reschedule(counted, LocalDate.ofInstant(due, WorkingCalendar.ZONE)));
  }
}
