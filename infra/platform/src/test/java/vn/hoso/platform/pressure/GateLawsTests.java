package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The gate closes at once, opens slowly, and never swings. */
class GateLawsTests {

  private static final Duration CALM_FOR = Duration.ofSeconds(5);

  @Property(tries = 500)
  void is_never_more_open_than_the_signals_say(
      @ForAll @Size(min = 1, max = 200) List<Level> signals) {
    var walk = walk(signals);
    for (int i = 0; i < signals.size(); i++) {
      assertThat(walk.get(i).level()).isGreaterThanOrEqualTo(signals.get(i));
    }
  }

  @Property(tries = 500)
  void opens_one_step_at_a_time_and_only_after_a_calm_while(
      @ForAll @Size(min = 1, max = 200) List<Level> signals) {
    var walk = walk(signals);
    int lastChange = -1;
    for (int i = 1; i < walk.size(); i++) {
      var before = walk.get(i - 1).level();
      var after = walk.get(i).level();
      if (after.compareTo(before) < 0) {
        assertThat(after).isEqualTo(before.lower());
        assertThat(Duration.ofSeconds(i - lastChange)).isGreaterThanOrEqualTo(CALM_FOR);
        assertThat(signals.subList(i - (int) CALM_FOR.toSeconds(), i + 1))
            .allMatch(it -> it.compareTo(before) < 0);
      }
      lastChange = after == before ? lastChange : i;
    }
  }

  @Property(tries = 200)
  void is_open_again_soon_after_the_signals_are_calm(
      @ForAll @Size(min = 1, max = 60) List<Level> signals) {
    var then = new ArrayList<>(signals);
    for (int i = 0; i < 3 * CALM_FOR.toSeconds() + 1; i++) {
      then.add(Level.CALM);
    }
    assertThat(walk(then).getLast().level()).isEqualTo(Level.CALM);
  }

  @Test
  void stays_while_the_signals_hang_between_leaving_and_entering() {
    var gate = Gate.OPEN.next(of(Level.FULL), of(Level.FULL), Duration.ofSeconds(1), CALM_FOR);
    for (int second = 2; second < 100; second++) {
      gate = gate.next(of(Level.CALM), of(Level.FULL), Duration.ofSeconds(second), CALM_FOR);
    }
    assertThat(gate.level()).isEqualTo(Level.FULL);
    assertThat(gate.troubledFor(Duration.ofSeconds(99))).isEqualTo(Duration.ofSeconds(98));
  }

  private static List<Gate> walk(List<Level> signals) {
    var walk = new ArrayList<Gate>();
    var gate = Gate.OPEN;
    for (int i = 0; i < signals.size(); i++) {
      var now = of(signals.get(i));
      gate = gate.next(now, now, Duration.ofSeconds(i), CALM_FOR);
      walk.add(gate);
    }
    return walk;
  }

  private static Diagnosis of(Level level) {
    return new Diagnosis(level, Reason.STORE);
  }
}
