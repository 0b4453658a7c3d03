package vn.hoso.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Consultable;
import vn.hoso.contract.Leg;
import vn.hoso.contract.Step;

/**
 * The steps of some procedures, as data.
 *
 * @param procedures their codes; {@code *} is every procedure without a flow of its own
 * @param within working hours that all steps have to fit into; null where nobody says
 * @param stretch the hours are proportions, to be stretched over the time the dossier has
 * @param paper channels whose dossiers go from agency to agency on paper, one leg after the other;
 *     null where all are electronic and legs are walked at once: NĐ 118/2025 art. 20(2)
 */
public record Flow(
    String name,
    Set<String> procedures,
    @Nullable Integer within,
    boolean stretch,
    List<Stop> steps,
    @Nullable Set<Channel> paper) {

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
   * @param leg names the leg it belongs to where several agencies work; null where one works alone
   * @param agency code of the agency of that leg, in which {@code *} stands for the code of the
   *     competent agency; null is the competent agency, which leads
   */
  public record Stop(
      String name,
      String role,
      int hours,
      @Nullable Consultable consult,
      @Nullable String leg,
      @Nullable String agency) {

    String agency(String competent) {
      return agency == null ? competent : agency.replace("*", competent);
    }
  }

  public Flow {
    require(name != null && !name.isBlank(), "a flow has no name", "");
    require(steps != null && !steps.isEmpty(), "has no steps: ", name);
    require(procedures != null && !procedures.isEmpty(), "is for no procedure: ", name);
    procedures = Set.copyOf(procedures);
    steps = List.copyOf(steps);
    paper = paper == null ? null : Set.copyOf(paper);
    for (var stop : steps) {
      require(stop.name() != null && !stop.name().isBlank(), "a step has no name: ", name);
      require(stop.role() != null && StepRole.of(stop.role()).isPresent(), "unknown role: ", name);
      require(stop.hours() > 0, "a step has no hours: ", name);
    }
    var stages = new Stages(steps);
    stages.faults().forEach(it -> require(false, it.code() + ": ", name));
    int total = stages.hours(paper != null && !paper.isEmpty());
    require(within == null || total <= within, "the steps take longer than allowed: ", name);
  }

  /**
   * The steps for one dossier. Budgets never exceed the working time that there is.
   *
   * @param agency the competent one
   * @param available working minutes from acceptance to the promise; empty without a promise
   */
  List<Step> plan(Channel channel, String agency, OptionalLong available) {
    boolean onPaper = paper != null && paper.contains(channel);
    var stages = new Stages(steps);
    long total = (long) stages.hours(onPaper) * MINUTES;
    long given = available.orElse(total);
    long spread = stretch ? given : Math.min(total, given);
    var plan = new ArrayList<Step>();
    for (var span : stages.spans(onPaper)) {
      int i = plan.size();
      long budget =
          share(spread, span.to() * MINUTES, total) - share(spread, span.from() * MINUTES, total);
      plan.add(step(i + 1, steps.get(i), agency, budget, stages.leg(i, onPaper)));
    }
    return List.copyOf(plan);
  }

  private static Step step(
      int number, Stop stop, String competent, long budget, @Nullable Leg leg) {
    return new Step(
        number,
        stop.name(),
        stop.role(),
        stop.agency(competent),
        (int) Math.max(1, budget),
        stop.consult(),
        leg);
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
