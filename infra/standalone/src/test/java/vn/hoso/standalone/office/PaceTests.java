package vn.hoso.standalone.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People take their time, and always decide the same about the same thing. */
class PaceTests {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LATE = Duration.ofSeconds(40);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));

  @Test
  void nothing_is_done_at_first_sight_and_everything_in_the_end() {
    var pace = Pace.human(1, now::get, new Random(1));
    var things = IntStream.range(0, 200).mapToObj(i -> "thing " + i).toList();
    assertThat(things).noneMatch(it -> pace.isTime(it, SOON, LATE));
    pass(SOON.minusMillis(1));
    assertThat(things).noneMatch(it -> pace.isTime(it, SOON, LATE));
    pass(LATE.multipliedBy(100));
    assertThat(things).allMatch(it -> pace.isTime(it, SOON, LATE));
  }

  @Test
  void a_few_things_are_forgotten_for_long() {
    var pace = Pace.human(1, now::get, new Random(1));
    var things = IntStream.range(0, 1000).mapToObj(i -> "thing " + i).toList();
    things.forEach(it -> pace.isTime(it, SOON, LATE));
    pass(LATE.multipliedBy(2));
    long left = things.stream().filter(it -> !pace.isTime(it, SOON, LATE)).count();
    assertThat(left).isBetween(10L, 100L);
  }

  @Test
  void ten_times_the_speed_is_a_tenth_of_the_time() {
    var pace = Pace.human(10, now::get, new Random(1));
    var thing = anythingButForgotten();
    pace.isTime(thing, SOON, LATE);
    pass(LATE.dividedBy(10));
    assertThat(pace.isTime(thing, SOON, LATE)).isTrue();
  }

  @Test
  void chances_are_about_what_they_say_and_stay_what_they_are() {
    long yes = IntStream.range(0, 10_000).filter(i -> Pace.chance("dossier " + i, 25)).count();
    assertThat(yes).isBetween(2_000L, 3_000L);
    assertThat(Pace.chance("dossier 7", 25)).isEqualTo(Pace.chance("dossier 7", 25));
    assertThat(Pace.chance("dossier 7", 100)).isTrue();
    assertThat(Pace.chance("dossier 7", 0)).isFalse();
  }

  private static String anythingButForgotten() {
    return IntStream.range(0, 100)
        .mapToObj(i -> "thing " + i)
        .filter(it -> !Pace.chance(it, 10))
        .findFirst()
        .orElseThrow();
  }

  private void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }
}
