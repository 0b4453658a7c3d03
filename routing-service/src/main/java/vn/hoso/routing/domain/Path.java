package vn.hoso.routing.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Leg;
import vn.hoso.contract.Step;

/** Which step follows which, where some of them are walked at the same time. */
record Path(List<Step> steps) {

  Step step(int number) {
    return steps.get(number - 1);
  }

  /** The step after this one, past the legs beside it; 0 after the last. */
  int next(int number) {
    var here = step(number);
    return steps.stream().filter(it -> it.comesAfter(here)).mapToInt(Step::number).min().orElse(0);
  }

  /**
   * What begins when work comes to a step: the first step of every leg where legs are entered.
   *
   * @param from the step it comes from; null at the very beginning
   */
  List<Step> beginning(int number, @Nullable Step from) {
    var first = step(number);
    return entersLegs(first, from)
        ? steps.stream().filter(it -> inStage(it, first) && isFirstOfItsLeg(it)).toList()
        : List.of(first);
  }

  /** Whether all agencies of a stage begin at the same time here. */
  static boolean entersLegs(Step to, @Nullable Step from) {
    return to.leg() != null && !to.leg().onPaper() && (from == null || !inStage(from, to));
  }

  /** Whether work stays within the leg of one agency. */
  boolean inOneLeg(int one, int other) {
    return Objects.equals(step(one).leg(), step(other).leg());
  }

  /** Papers that change hands between agencies go with a slip: NĐ 118/2025 art. 20(2a). */
  boolean needsSlip(int from, int to) {
    return !step(from).agency().equals(step(to).agency())
        && (isOnPaper(step(from).leg()) || isOnPaper(step(to).leg()));
  }

  /**
   * Working minutes of the steps still to come after one, by the longest of legs walked at once.
   */
  long minutesAfter(int number) {
    int next = next(number);
    return next == 0
        ? 0
        : beginning(next, step(number)).stream()
            .mapToLong(it -> it.budgetMinutes() + minutesAfter(it.number()))
            .max()
            .orElse(0);
  }

  /** Code of the agency that leads the stage of a leg. */
  String lead(Leg leg) {
    return steps.stream()
        .filter(it -> it.leg() != null && it.leg().stage() == leg.stage() && it.leg().leads())
        .map(Step::agency)
        .findFirst()
        .orElseThrow();
  }

  private boolean isFirstOfItsLeg(Step it) {
    return it.number() == 1 || !Objects.equals(it.leg(), step(it.number() - 1).leg());
  }

  private static boolean isOnPaper(@Nullable Leg leg) {
    return leg != null && leg.onPaper();
  }

  private static boolean inStage(Step one, Step other) {
    return one.leg() != null && other.leg() != null && one.leg().stage() == other.leg().stage();
  }
}
