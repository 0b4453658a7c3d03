package vn.hoso.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;

/** The steps that go on after the clocks stood, each with whoever had it. */
record Reopening(Calendars calendars, Way way, List<Task> tasks) {

  /** A step that waited, and those that waited beside it. */
  static Reopening of(Calendars calendars, Way way, Task task) {
    var beside = way.courseSoFar().beside();
    var tasks = Stream.concat(Stream.of(task), Stream.ofNullable(beside).flatMap(List::stream));
    return new Reopening(calendars, way, tasks.toList());
  }

  /** With the time that was left when the clocks stopped. */
  List<RoutingEvent> withTheRest(Instant from, Instant to, Instant now) {
    return facts(now, it -> rest(it, from, to));
  }

  /** With their whole budget. */
  List<RoutingEvent> anew(Instant now) {
    return facts(now, it -> calendar(it).add(now, budget(it)));
  }

  private List<RoutingEvent> facts(Instant now, Function<Task, Instant> dueAt) {
    var facts = new ArrayList<RoutingEvent>();
    for (var task : tasks) {
      var due = dueAt.apply(task);
      if (!due.equals(task.dueAt())) {
        facts.add(new StepAssigned(now, task.step(), due));
        if (task.officer() != null) {
          facts.add(new StepClaimed(now, task.step(), task.officer()));
        }
      }
    }
    return List.copyOf(facts);
  }

  private Instant rest(Task task, Instant from, Instant to) {
    var begun = from.isAfter(task.assignedAt()) ? from : task.assignedAt();
    var left = calendar(task).count(begun, task.dueAt());
    return left.isPositive() ? calendar(task).add(to, left) : task.dueAt();
  }

  private Duration budget(Task task) {
    return Duration.ofMinutes(way.step(task.step()).budgetMinutes());
  }

  private WorkingCalendar calendar(Task task) {
    return calendars.of(way.step(task.step()).agency());
  }
}
