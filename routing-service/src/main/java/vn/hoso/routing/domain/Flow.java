package vn.hoso.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Consultable;
import vn.hoso.contract.Step;

/**
 * The steps of some procedures, as data.
 *
 * @param procedures their codes; {@code *} is every procedure without a flow of its own
 * @param within working hours that all steps have to fit into; null where nobody says
 * @param stretch the hours are proportions, to be stretched over the time the dossier has
 */
public record Flow(
    String name,
    Set<String> procedures,
    @Nullable Integer within,
    boolean stretch,
    List<Leg> steps) {

  /** Stands for every procedure without a flow of its own. */
  public static final String EVERY_OTHER = "*";

  private static final int MINUTES = 60;

  /**
   * One step of a flow.
   *
   * @param name Vietnamese words that a citizen may read
   * @param role word of a {@link StepRole}
   * @param hours working hours it may take
   * @param consult what holds when another agency is asked; null where nobody says
   */
  public record Leg(String name, String role, int hours, @Nullable Consultable consult) {}

  public Flow {
    require(name != null && !name.isBlank(), "a flow has no name", "");
    require(steps != null && !steps.isEmpty(), "has no steps: ", name);
    require(procedures != null && !procedures.isEmpty(), "is for no procedure: ", name);
    procedures = Set.copyOf(procedures);
    steps = List.copyOf(steps);
    for (var leg : steps) {
      require(leg.name() != null && !leg.name().isBlank(), "a step has no name: ", name);
      require(leg.role() != null && StepRole.of(leg.role()).isPresent(), "unknown role: ", name);
      require(leg.hours() > 0, "a step has no hours: ", name);
    }
    int total = steps.stream().mapToInt(Leg::hours).sum();
    require(within == null || total <= within, "the steps take longer than allowed: ", name);
  }

  /**
   * The steps for one dossier. Budgets never exceed the working time that there is.
   *
   * @param available working minutes from acceptance to the promise; empty without a promise
   */
  List<Step> plan(String agency, OptionalLong available) {
    long total = (long) steps.stream().mapToInt(Leg::hours).sum() * MINUTES;
    long given = available.orElse(total);
    long spread = stretch ? given : Math.min(total, given);
    var plan = new ArrayList<Step>();
    long before = 0;
    for (var leg : steps) {
      long after = before + (long) leg.hours() * MINUTES;
      long budget = share(spread, after, total) - share(spread, before, total);
      plan.add(step(plan.size() + 1, leg, agency, budget));
      before = after;
    }
    return List.copyOf(plan);
  }

  private static Step step(int number, Leg leg, String agency, long budget) {
    return new Step(
        number, leg.name(), leg.role(), agency, (int) Math.max(1, budget), leg.consult());
  }

  private static long share(long spread, long part, long total) {
    return spread * part / total;
  }

  private static void require(boolean holds, String what, String flow) {
    if (!holds) {
      throw new IllegalArgumentException("unusable flow, " + what + flow);
    }
  }
}
