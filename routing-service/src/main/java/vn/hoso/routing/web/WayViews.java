package vn.hoso.routing.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Leg;
import vn.hoso.contract.Step;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Deed;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.domain.Slip;
import vn.hoso.routing.domain.Task;
import vn.hoso.routing.domain.Way;
import vn.hoso.routing.web.DossierView.LegView;
import vn.hoso.routing.web.DossierView.OpenStep;
import vn.hoso.routing.web.DossierView.SlipLine;
import vn.hoso.routing.web.DossierView.StepView;

/** Draws the way of a dossier: its steps, the agencies at work on it, the slips between them. */
@Component
class WayViews {

  private final TimeLeft timeLeft;
  private final SealedWords words;
  private final Clock clock;

  WayViews(TimeLeft timeLeft, SealedWords words, Clock clock) {
    this.timeLeft = timeLeft;
    this.words = words;
    this.clock = clock;
  }

  /** The open step, of several the one of whoever looks. */
  @Nullable OpenStep openStep(Dossier dossier, Actor viewer) {
    var way = dossier.own().onTheWay();
    return way == null
        ? null
        : task(dossier.own(), way, viewer).map(it -> open(dossier, way, it)).orElse(null);
  }

  private static Optional<Task> task(Routing own, Way way, Actor viewer) {
    return own instanceof Routing.InLegs(_, var legs)
        ? legs.of(way, viewer).or(() -> own.open().stream().findFirst())
        : own.open().stream().findFirst();
  }

  private OpenStep open(Dossier dossier, Way way, Task task) {
    var step = way.step(task.step());
    return new OpenStep(
        task.step(),
        step.name(),
        step.role(),
        task.officer(),
        task.assignedAt(),
        task.dueAt(),
        minutesLeft(dossier, way, step, task),
        step.agency());
  }

  private @Nullable Long minutesLeft(Dossier dossier, Way way, Step step, Task task) {
    return Place.of(dossier) == Place.AT_STEP
        ? timeLeft.minutes(way, step.agency(), task.dueAt())
        : null;
  }

  List<StepView> steps(Dossier dossier) {
    var way = dossier.own().onTheWay();
    return way == null
        ? List.of()
        : way.steps().stream().map(it -> step(dossier, way, it)).toList();
  }

  private StepView step(Dossier dossier, Way way, Step step) {
    var state = stateOf(dossier, way, step);
    var last =
        way.deeds().stream()
            .filter(it -> it.step() == step.number() && marks(it.kind(), state))
            .reduce((_, later) -> later)
            .orElse(null);
    return new StepView(
        step.number(),
        step.name(),
        step.role(),
        step.budgetMinutes(),
        state,
        last == null || state.equals("ahead") ? null : holder(last),
        last == null || state.equals("ahead") ? null : last.at(),
        step.agency());
  }

  private static boolean marks(Deed.Kind kind, String state) {
    return state.equals("done")
        ? kind == Deed.Kind.COMPLETED
        : switch (kind) {
          case ASSIGNED, CLAIMED, REASSIGNED, CALLED_BACK -> true;
          default -> false;
        };
  }

  private static @Nullable String holder(Deed deed) {
    return deed.to() == null ? deed.by() : deed.to();
  }

  private String stateOf(Dossier dossier, Way way, Step step) {
    var own = dossier.own();
    var open = own.open();
    var task = open.stream().filter(it -> it.step() == step.number()).findFirst();
    if (task.isPresent()) {
      return stateOf(dossier, task.get());
    }
    if (own instanceof Routing.PapersOnTheWay(_, var slip)) {
      return step.number() < slip.to() ? "done" : "ahead";
    }
    var lastSaid = lastSaid(way, step);
    if (open.isEmpty()) {
      return own instanceof Routing.Stopped ? stateAfterAStop(lastSaid) : "done";
    }
    if (open.stream().anyMatch(it -> way.step(it.step()).isBeside(step))) {
      return lastSaid == Deed.Kind.COMPLETED ? "done" : "ahead";
    }
    return step.number() < open.getFirst().step() ? "done" : "ahead";
  }

  private String stateOf(Dossier dossier, Task task) {
    if (Place.of(dossier) != Place.AT_STEP) {
      return "waiting";
    }
    return clock.instant().isAfter(task.dueAt()) ? "late" : "current";
  }

  private static String stateAfterAStop(Deed.@Nullable Kind lastSaid) {
    return switch (lastSaid) {
      case null -> "skipped";
      case COMPLETED -> "done";
      default -> "stopped";
    };
  }

  /** So that one that is done again is not done; null for one that never began. */
  private static Deed.@Nullable Kind lastSaid(Way way, Step step) {
    return way.deeds().stream()
        .filter(it -> it.step() == step.number())
        .map(Deed::kind)
        .filter(it -> it == Deed.Kind.COMPLETED || it == Deed.Kind.ASSIGNED)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  /**
   * Each agency of the stage that is under way, with the step it has come to.
   *
   * @param yours for which agencies whoever looks may act
   */
  List<LegView> legs(Dossier dossier, Predicate<String> yours) {
    var way = dossier.own().onTheWay();
    var stage = way == null ? null : stage(dossier.own(), way);
    if (way == null || stage == null) {
      return List.of();
    }
    return way.steps().stream()
        .flatMap(it -> Stream.ofNullable(it.leg()))
        .filter(it -> it.stage() == stage.stage())
        .distinct()
        .map(it -> leg(dossier, way, it, yours))
        .toList();
  }

  private static @Nullable Leg stage(Routing own, Way way) {
    return own.open().stream()
        .flatMap(it -> Stream.ofNullable(way.step(it.step()).leg()))
        .filter(it -> !it.onPaper())
        .findFirst()
        .orElse(null);
  }

  private LegView leg(Dossier dossier, Way way, Leg leg, Predicate<String> yours) {
    var steps = way.steps().stream().filter(it -> leg.equals(it.leg())).toList();
    var open = dossier.own().open();
    var task =
        open.stream().filter(it -> steps.contains(way.step(it.step()))).findFirst().orElse(null);
    var step = task == null ? steps.getLast() : way.step(task.step());
    return new LegView(
        step.number(),
        step.name(),
        step.agency(),
        leg.leads(),
        task == null ? "done" : stateOf(dossier, task),
        task == null ? null : task.officer(),
        task == null ? null : task.dueAt(),
        task == null ? null : minutesLeft(dossier, way, step, task),
        yours.test(step.agency()));
  }

  /** Every hand-over slip, the last one first. */
  List<SlipLine> slips(String id, Dossier dossier) {
    var way = dossier.own().onTheWay();
    return way == null
        ? List.of()
        : way.courseSoFar().slipsSoFar().reversed().stream().map(it -> slip(id, it)).toList();
  }

  private SlipLine slip(String id, Slip it) {
    return new SlipLine(
        it.number(),
        it.at(),
        it.from(),
        it.agency(),
        it.by(),
        words.open(id, it.papers()),
        it.receivedAt(),
        it.receivedBy());
  }
}
