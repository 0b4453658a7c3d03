package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Consultable;
import vn.hoso.contract.Leg;
import vn.hoso.contract.Step;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Flow.Stop;

/** Flows are data: read, checked, and fitted to the time there is. */
class ProcessesTests {

  /** DOMAIN §8.2. */
  private static final List<String> REAL =
      List.of(
          "1.001193",
          "1.000656",
          "1.000894",
          "1.004873",
          "2.000635",
          "1.004837",
          "2.000815",
          "2.000884",
          "2.000908",
          "1.001612",
          "1.001266",
          "2.001583",
          "2.001199",
          "2.002043",
          "1.013225",
          "1.013831",
          "1.013833",
          "3.000333",
          "1.004222",
          "1.004194",
          "1.010038",
          "1.014061",
          "2.001827",
          "3.000489");

  @Test
  void cover_the_real_procedures_with_flows_of_their_own() {
    var known = Flows.ALL.stream().flatMap(it -> it.procedures().stream()).toList();
    assertThat(known).containsAll(REAL).contains(Flow.EVERY_OTHER);
    assertThat(Flows.ALL.stream().map(it -> it.steps().size())).allMatch(it -> it >= 3);
  }

  @Test
  void take_hours_as_they_are_where_there_is_time_enough() {
    assertThat(minutes("1.001193", 480)).containsExactly(180, 120, 120);
    assertThat(minutes("1.001193", 210)).containsExactly(90, 60, 60);
  }

  @Test
  void stretch_proportions_over_the_time_there_is() {
    assertThat(minutes("9.999999", 480)).containsExactly(300, 120, 60);
    assertThat(minutes("9.999999", 4800)).containsExactly(3000, 1200, 600);
    assertThat(Flows.PROCESSES.plan("9.999999", Channel.ONLINE, "H26.12", OptionalLong.empty()))
        .extracting(Step::budgetMinutes)
        .containsExactly(600, 240, 120);
  }

  @Test
  void give_each_of_several_agencies_a_leg_and_the_next_step_to_the_lead() {
    var steps = Flows.PROCESSES.plan("2.000986", Channel.ONLINE, "H26.12", OptionalLong.empty());
    assertThat(steps)
        .extracting(Step::agency, Step::leg, Step::budgetMinutes)
        .containsExactly(
            tuple("H26.12", null, 240),
            tuple("H26.12", null, 240),
            tuple("H26.12", new Leg(1, 1, false), 240),
            tuple("G01.H26.12", new Leg(1, 2, false), 2400),
            tuple("G01.H26.12", new Leg(1, 2, false), 960),
            tuple("G12.H26.12", new Leg(1, 3, false), 1440),
            tuple("G12.H26.12", new Leg(1, 3, false), 960),
            tuple("H26.12", null, 480));
    assertThat(new Path(steps).minutesAfter(2)).isEqualTo(2400 + 960 + 480);
  }

  @Test
  void walk_the_same_legs_one_after_the_other_on_paper() {
    var steps = Flows.PROCESSES.plan("2.000986", Channel.DIRECT, "H26.12", OptionalLong.of(5800));
    assertThat(steps)
        .filteredOn(it -> it.leg() != null)
        .allMatch(it -> requireNonNull(it.leg()).onPaper());
    assertThat(steps.stream().mapToLong(Step::budgetMinutes).sum()).isEqualTo(5800);
    assertThat(new Path(steps).next(3)).isEqualTo(4);
  }

  @Test
  void say_what_holds_when_another_agency_is_asked() {
    var steps = Flows.PROCESSES.plan("1.013225", Channel.ONLINE, "H26.12", OptionalLong.empty());
    assertThat(steps.get(2).consulting()).isEqualTo(new Consultable(true, true, 12));
    assertThat(steps.get(0).consulting()).isNull();
  }

  @Property(tries = 200)
  void never_exceed_the_time_there_is(
      @ForAll @LongRange(min = 60, max = 60_000) long available,
      @ForAll @IntRange(max = 22) int procedure) {
    var steps =
        Flows.PROCESSES.plan(
            REAL.get(procedure), Channel.ONLINE, "H26.12", OptionalLong.of(available));
    assertThat(steps.stream().mapToLong(Step::budgetMinutes).sum()).isLessThanOrEqualTo(available);
    assertThat(steps).allMatch(it -> it.budgetMinutes() > 0);
    assertThat(steps.stream().map(Step::number).toList())
        .isEqualTo(IntStream.rangeClosed(1, steps.size()).boxed().toList());
  }

  @Test
  void are_refused_at_the_start_when_they_cannot_be_walked() {
    var leg = new Stop("Thẩm định", "officer", 8, null, null, null);
    refused("no steps", () -> new Flow("A", Set.of("1"), null, false, List.of(), null));
    refused("no name", () -> new Flow(" ", Set.of("1"), null, false, List.of(leg), null));
    refused("no procedure", () -> new Flow("A", Set.of(), null, false, List.of(leg), null));
    refused("longer than", () -> new Flow("A", Set.of("1"), 7, false, List.of(leg), null));
    refused("unknown role", () -> flow(new Stop("Ký", "king", 1, null, null, null)));
    refused("no hours", () -> flow(new Stop("Ký", "leader", 0, null, null, null)));
    refused("has no name", () -> flow(new Stop("", "leader", 1, null, null, null)));
    refused("two flows", () -> new Processes(List.of(flow(leg), flow(leg))));
    refused("every other", () -> new Processes(List.of(flow(leg))));
  }

  private static Flow flow(Stop leg) {
    return new Flow("A", Set.of("1"), null, false, List.of(leg), null);
  }

  private static void refused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable it) {
    assertThatThrownBy(it).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
  }

  private static List<Integer> minutes(String procedure, long available) {
    return Flows.PROCESSES
        .plan(procedure, Channel.ONLINE, "H26.12", OptionalLong.of(available))
        .stream()
        .map(Step::budgetMinutes)
        .toList();
  }
}
