package vn.hoso.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Delay;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;

/**
 * When the steps that are left will be done, told from their budgets. What is late is taken to need
 * as long again as it is late, so that the promise is seen to break before it breaks.
 */
record Forecast(WorkingCalendar calendar, Way way, Task task) {

  /** Less than a twentieth of the whole time is the noise of clocks, not a delay. */
  private static final int NOISE = 20;

  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /** Of what several agencies have open, by the one that keeps the others waiting longest. */
  static Optional<Forecast> slowest(WorkingCalendar calendar, Way way, List<Task> tasks) {
    return tasks.stream()
        .map(it -> new Forecast(calendar, way, it))
        .max(Comparator.comparing(Forecast::onTime));
  }

  /** When the result will be there, seen from a moment. */
  Instant end(Instant now) {
    var open = calendar.count(task.dueAt(), now).abs();
    return calendar.add(now, open.plus(later()));
  }

  /** From when on the end lies behind the promise, if nothing happens until then. */
  Instant crossing(Instant due) {
    var slack = calendar.count(task.dueAt(), due).minus(later());
    if (slack.isPositive()) {
      return calendar.add(task.dueAt(), slack.dividedBy(2)).plus(JUST_AFTER);
    }
    var whole = calendar.count(way.clock().startedAt(), due);
    return slack.negated().compareTo(whole.dividedBy(NOISE)) > 0
        ? task.assignedAt()
        : task.dueAt().plus(JUST_AFTER);
  }

  /** The apology, with a day on which the result can be there: after the promise in any case. */
  ApologyDrafted draft(Instant now, Instant due) {
    var ends = day(end(now));
    var next = day(due).plusDays(1);
    var proposed = calendar.closingFrom(ends.isBefore(next) ? next : ends);
    var cause = now.isAfter(task.dueAt()) ? Delay.STEP_OVERDUE : Delay.STEPS_TOO_LONG;
    return new ApologyDrafted(now, due, proposed, task.step(), cause);
  }

  private Duration later() {
    return Duration.ofMinutes(way.path().minutesAfter(task.step()));
  }

  private Instant onTime() {
    return calendar.add(task.dueAt(), later());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
  }
}
