package vn.hoso.routing.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Reassign;

/**
 * What several agencies work on at the same time (liên thông): NĐ 118/2025 art. 20(2b).
 *
 * @param open the open step of every agency that is not done yet, in the order of the way
 * @param done the step that was completed just now; null where none was
 */
public record Legs(List<Task> open, @Nullable Task done) {

  static final Legs NONE = new Legs(List.of(), null);

  public Legs {
    open = List.copyOf(open);
  }

  /** Going on together after all of them had waited. */
  static Legs together(Task one, List<Task> beside) {
    var all = Stream.concat(Stream.of(one), beside.stream());
    return new Legs(all.sorted(comparingInt(Task::step)).toList(), null);
  }

  /** The open task of that step; null where it is not open. */
  @Nullable Task task(int step) {
    return open.stream().filter(it -> it.step() == step).findFirst().orElse(null);
  }

  /** What the others have open. */
  List<Task> beside(int step) {
    return open.stream().filter(it -> it.step() != step).toList();
  }

  /** The first of what is open, which is the lead's while the lead is not done. */
  Task first() {
    return open.getFirst();
  }

  /**
   * The one this actor means: of an agency of theirs, rather one that they have than one that
   * nobody has, and of several the most urgent.
   */
  public Optional<Task> of(Way way, Actor by) {
    return open.stream()
        .filter(it -> by.actsFor(way.step(it.step()).agency()))
        .min(comparingInt((Task it) -> distance(it, by)).thenComparing(Task::dueAt));
  }

  /** As above, where the command itself tells more than its actor. */
  Optional<Task> of(Way way, Command command) {
    Stream<Task> meant =
        switch (command) {
          case Reassign it -> open.stream().filter(task -> it.to().worksFor(agency(way, task)));
          case CallBack _ -> open.stream().filter(task -> task.passedOn() != null);
          default -> Stream.empty();
        };
    return meant
        .filter(it -> command.by().actsFor(agency(way, it)))
        .min(comparing(Task::dueAt))
        .or(() -> of(way, command.by()));
  }

  private static String agency(Way way, Task task) {
    return way.step(task.step()).agency();
  }

  private static int distance(Task task, Actor by) {
    return task.officer() == null ? 1 : by.actsAs(task.officer()) ? 0 : 2;
  }

  Legs assigned(StepAssigned it) {
    var before = task(it.step());
    return with(it.step(), Task.assigned(it, before, before == null ? done : null));
  }

  Legs completed(StepCompleted it) {
    var task = task(it.step());
    return new Legs(beside(it.step()), task == null ? null : task.heldBy(it.officer()));
  }

  Legs returned(StepReturned it) {
    return new Legs(beside(it.step()), null);
  }

  Legs recalled(StepRecalled it) {
    var task = task(it.step());
    var again = Task.recalled(it, task == null ? null : task.passedOn());
    return new Legs(beside(it.step()), null).with(it.to(), again);
  }

  Legs on(int step, UnaryOperator<Task> change) {
    var task = task(step);
    return task == null ? this : with(step, change.apply(task));
  }

  private Legs with(int step, Task task) {
    return together(task, beside(step));
  }
}
