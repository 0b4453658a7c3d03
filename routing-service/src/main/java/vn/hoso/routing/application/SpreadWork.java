package vn.hoso.routing.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.routing.application.Worklist.Line;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.domain.Spreading;
import vn.hoso.routing.domain.Spreading.Gift;
import vn.hoso.routing.domain.Spreading.Loose;
import vn.hoso.routing.domain.Task;
import vn.hoso.routing.domain.Way;

/** Spreads what nobody of an agency has over those who are there. */
public final class SpreadWork {

  /** What became of one step. */
  public record Given(Known dossier, Officer to, Handled handled) {}

  /**
   * What became of all.
   *
   * @param left steps of a role that nobody who is there has
   */
  public record Outcome(List<Given> given, List<Known> left) {}

  /** A step that somebody has. */
  private record Held(String officer, long minutes) {}

  /** A step that nobody has, and its dossier. */
  private record Found(Loose step, Known dossier) {}

  private final Worklist worklist;
  private final Directory directory;
  private final RouteDossiers routing;

  public SpreadWork(Worklist worklist, Directory directory, RouteDossiers routing) {
    this.worklist = worklist;
    this.directory = directory;
    this.routing = routing;
  }

  /** Working minutes of the open steps that each officer of an agency has, by user name. */
  public Map<String, Long> openMinutes(String agency) {
    return openMinutes(worklist.stepsOf(agency));
  }

  /**
   * Gives every step that nobody has to somebody. Who takes one in between keeps it, and the answer
   * says so.
   *
   * @param most steps to give away at once
   */
  public Outcome spread(String agency, Actor leader, Cause cause, int most) {
    var lines = worklist.stepsOf(agency);
    var found = lines.stream().flatMap(SpreadWork::loose).limit(most).toList();
    var gifts =
        Spreading.spread(
            found.stream().map(Found::step).toList(),
            directory.presentAt(agency),
            openMinutes(lines));
    var taken = gifts.stream().map(it -> it.step().dossier()).collect(toUnmodifiableSet());
    var left = found.stream().map(Found::dossier).filter(it -> !taken.contains(it.id())).toList();
    return new Outcome(give(gifts, found, leader, cause), left);
  }

  private List<Given> give(List<Gift> gifts, List<Found> found, Actor leader, Cause cause) {
    var dossiers = found.stream().collect(toMap(it -> it.dossier().id(), Found::dossier));
    var known =
        gifts.stream().map(it -> requireNonNull(dossiers.get(it.step().dossier()))).toList();
    var errands =
        IntStream.range(0, gifts.size())
            .mapToObj(i -> errand(known.get(i), gifts.get(i).to()))
            .toList();
    var handled = routing.handleAll(leader, cause, errands);
    return IntStream.range(0, gifts.size())
        .mapToObj(i -> new Given(known.get(i), gifts.get(i).to(), handled.get(i)))
        .toList();
  }

  private static Errand errand(Known dossier, Officer to) {
    return new Errand(dossier.id(), dossier.version(), new Wish.ToReassign(to));
  }

  private static Map<String, Long> openMinutes(List<Line> lines) {
    return lines.stream()
        .flatMap(SpreadWork::held)
        .collect(groupingBy(Held::officer, summingLong(Held::minutes)));
  }

  private static Stream<Held> held(Line line) {
    return worked(line)
        .filter(it -> it.officer() != null)
        .map(it -> new Held(String.valueOf(it.officer()), minutes(line, it)));
  }

  /** The step that somebody works on or could; nobody does while the citizen has the word. */
  private static Stream<Task> worked(Line line) {
    var own = line.dossier().dossier().own();
    return own instanceof Routing.AtStep || own instanceof Routing.InLegs
        ? line.task().stream()
        : Stream.empty();
  }

  private static long minutes(Line line, Task task) {
    return way(line).step(task.step()).budgetMinutes();
  }

  private static Way way(Line line) {
    return requireNonNull(line.dossier().dossier().own().onTheWay(), "a step without a way");
  }

  private static Stream<Found> loose(Line line) {
    return worked(line)
        .filter(it -> it.officer() == null)
        .map(it -> new Found(loose(line, it), line.dossier()));
  }

  private static Loose loose(Line line, Task task) {
    var role = way(line).role(task.step());
    return new Loose(line.dossier().id(), role, line.due(), minutes(line, task));
  }
}
