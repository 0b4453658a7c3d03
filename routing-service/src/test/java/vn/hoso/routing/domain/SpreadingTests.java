package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.domain.Spreading.Gift;
import vn.hoso.routing.domain.Spreading.Loose;

/** Who gets which of the steps nobody has. */
class SpreadingTests {

  private static final int TRIES = 200;

  private final List<Officer> three =
      List.of(
          entry("an", StepRole.OFFICER),
          entry("binh", StepRole.OFFICER),
          entry("chi", StepRole.OFFICER));

  @Test
  void gives_the_most_urgent_to_who_has_least_and_breaks_ties_by_name() {
    var gifts = spread(Map.of("an", 60L), step("d2", 20, 30), step("d1", 10, 30));
    assertThat(gifts).containsExactly("d1 → binh", "d2 → chi");
  }

  @Test
  void counts_what_it_has_just_given() {
    assertThat(
            spread(
                Map.of(),
                step("d1", 1, 90),
                step("d2", 2, 30),
                step("d3", 3, 30),
                step("d4", 4, 30)))
        .containsExactly("d1 → an", "d2 → binh", "d3 → chi", "d4 → binh");
  }

  @Test
  void gives_each_step_to_that_very_role_and_leaves_what_nobody_has() {
    var leader = new Loose("d1", StepRole.LEADER, NINE, 30);
    assertThat(Spreading.spread(List.of(leader), three, Map.of())).isEmpty();
    var both = List.of(entry("an", StepRole.OFFICER), entry("lanhdao", StepRole.LEADER));
    var steps = List.of(leader, step("d2", 1, 30));
    assertThat(words(Spreading.spread(steps, both, Map.of("an", 999L))))
        .containsExactly("d1 → lanhdao", "d2 → an");
  }

  @Property(tries = TRIES)
  void nobody_who_got_something_is_ahead_by_more_than_their_last_step(
      @ForAll("minutes") List<Integer> minutes, @ForAll Random random) {
    var steps =
        IntStream.range(0, minutes.size())
            .mapToObj(i -> step("d" + i, random.nextInt(50), minutes.get(i)))
            .toList();
    var before = Map.of("an", (long) random.nextInt(500), "binh", (long) random.nextInt(500));
    var gifts = Spreading.spread(steps, three, before);
    assertThat(gifts).hasSameSizeAs(steps);

    var open = new HashMap<>(before);
    var last = new HashMap<String, Long>();
    for (var gift : gifts) {
      open.merge(gift.to().user(), gift.step().minutes(), Long::sum);
      last.put(gift.to().user(), gift.step().minutes());
    }
    var least =
        three.stream().mapToLong(it -> open.getOrDefault(it.user(), 0L)).min().orElseThrow();
    last.forEach(
        (user, minutesOfLast) ->
            assertThat(open.getOrDefault(user, 0L) - minutesOfLast).isLessThanOrEqualTo(least));
  }

  @Property(tries = TRIES)
  void the_order_in_which_they_are_named_does_not_matter(
      @ForAll("minutes") List<Integer> minutes, @ForAll Random random) {
    var steps =
        IntStream.range(0, minutes.size())
            .mapToObj(i -> step("d" + i, i % 3, minutes.get(i)))
            .toList();
    var shuffled = new ArrayList<>(steps);
    var people = new ArrayList<>(three);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(people, random);
    assertThat(Spreading.spread(shuffled, people, Map.of()))
        .isEqualTo(Spreading.spread(steps, three, Map.of()));
  }

  @Provide
  Arbitrary<List<Integer>> minutes() {
    return Arbitraries.integers().between(1, 960).list().ofMaxSize(30);
  }

  private List<String> spread(Map<String, Long> open, Loose... steps) {
    return words(Spreading.spread(List.of(steps), three, open));
  }

  private static List<String> words(List<Gift> gifts) {
    return gifts.stream().map(it -> it.step().dossier() + " → " + it.to().user()).toList();
  }

  private static Loose step(String dossier, int dueInMinutes, int minutes) {
    return new Loose(dossier, StepRole.OFFICER, NINE.plusSeconds(60L * dueInMinutes), minutes);
  }
}
