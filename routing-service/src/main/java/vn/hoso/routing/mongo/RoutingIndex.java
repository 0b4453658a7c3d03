package vn.hoso.routing.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.domain.StepRole;
import vn.hoso.routing.domain.Task;
import vn.hoso.routing.domain.Way;

/** What the worklist asks of a dossier, beside its state; nothing of one that is not open. */
final class RoutingIndex {

  static final String PLACE = "place";
  static final String AGENCIES = "agencies";
  static final String DUE = "due";
  static final String ROLE = "role";
  static final String OFFICER = "officer";
  static final String CODE = "code";

  static final String AT_STEP = "step";
  static final String WAITING = "waiting";
  static final String READY = "ready";

  /** Several agencies have a part of it; each is found by its own, see {@link Shares}. */
  static final String SHARED = "shared";

  /** Stands for "nobody": the embedded store does not tell null from absent. */
  static final String NOBODY = "-";

  private RoutingIndex() {}

  static Map<String, Object> of(Dossier dossier) {
    return switch (dossier.own()) {
      case Routing.AtStep(var way, var task) when dossier.heard().withdrawalPending() ->
          open(dossier, way, WAITING, urgent(way, task));
      case Routing.AtStep(var way, var task) when isElsewhere(way, task) ->
          Shares.of(way, List.of(task)).in(open(dossier, way, SHARED, urgent(way, task)));
      case Routing.AtStep(var way, var task) -> atStep(dossier, way, task, urgent(way, task));
      case Routing.InLegs(var way, var legs) when dossier.heard().withdrawalPending() ->
          open(dossier, way, WAITING, urgent(way, legs.open()));
      case Routing.InLegs(var way, var legs) ->
          Shares.of(way, legs.open()).in(open(dossier, way, SHARED, urgent(way, legs.open())));
      case Routing.PapersOnTheWay(var way, var slip) when dossier.heard().withdrawalPending() ->
          open(dossier, way, WAITING, earlier(slip.at(), way.clock().dueAt()));
      case Routing.PapersOnTheWay(var way, var slip) ->
          Shares.of(way, slip).in(open(dossier, way, SHARED, slip.at()));
      case Routing.AwaitingSupplement(var way, var task, var asked)
          when asked.expired() && !dossier.heard().withdrawalPending() ->
          atStep(dossier, way, task, asked.until());
      case Routing.AwaitingSupplement(var way, _, var asked) ->
          open(dossier, way, WAITING, asked.until());
      case Routing.AwaitingPayment(var way, _, var owed) ->
          open(dossier, way, WAITING, owed.raisedAt());
      case Routing.ResultAtDesk(var way, var result) -> open(dossier, way, READY, result.at());
      case Routing.Consulting(var way, var task, var asked)
          when asked.silent() && !dossier.heard().withdrawalPending() ->
          atStep(dossier, way, task, asked.until());
      case Routing.Consulting(var way, _, var asked) ->
          open(dossier, way, WAITING, earlier(asked.until(), way.clock().dueAt()));
      case Routing.HandedOver(var way, _, _, _) -> correction(dossier, way);
      case Routing.Unstarted _, Routing.BetweenSteps _, Routing.Stopped _ -> Map.of();
    };
  }

  /** An error in a result that was handed over is work again, for whoever takes it. */
  private static Map<String, Object> correction(Dossier dossier, Way way) {
    var correction = way.courseSoFar().correction();
    if (correction == null || !correction.isOpen()) {
      return Map.of();
    }
    var index = open(dossier, way, AT_STEP, correction.dueAt());
    index.put(ROLE, StepRole.OFFICER.word());
    index.put(OFFICER, NOBODY);
    return index;
  }

  /** Somebody of the staff has to do something, be it to close what the citizen never completed. */
  private static Map<String, Object> atStep(Dossier dossier, Way way, Task task, Instant due) {
    var index = open(dossier, way, AT_STEP, due);
    index.put(ROLE, way.step(task.step()).role());
    index.put(OFFICER, task.officer() == null ? NOBODY : task.officer());
    return index;
  }

  private static Map<String, Object> open(Dossier dossier, Way way, String place, Instant due) {
    var index = new HashMap<String, Object>();
    index.put(PLACE, place);
    index.put(DUE, Date.from(due));
    index.put(AGENCIES, agencies(dossier, way));
    var acceptance = dossier.heard().acceptance();
    if (acceptance != null) {
      index.put(CODE, acceptance.code());
    }
    return index;
  }

  private static List<String> agencies(Dossier dossier, Way way) {
    var submission = dossier.heard().submission();
    var known = submission == null ? way.agency() : submission.receivingAgency();
    var working =
        dossier.own() instanceof Routing.PapersOnTheWay(_, var slip)
            ? Stream.of(slip.agency())
            : dossier.own().open().stream().map(it -> way.step(it.step()).agency());
    return Stream.concat(Stream.of(way.agency(), known), working).distinct().toList();
  }

  private static boolean isElsewhere(Way way, Task task) {
    return !way.step(task.step()).agency().equals(way.agency());
  }

  /** Whatever ends first: the step's budget or the promise. */
  static Instant urgent(Way way, Task task) {
    return earlier(task.dueAt(), way.clock().dueAt());
  }

  private static Instant urgent(Way way, List<Task> tasks) {
    return tasks.stream().map(it -> urgent(way, it)).min(Instant::compareTo).orElseThrow();
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
