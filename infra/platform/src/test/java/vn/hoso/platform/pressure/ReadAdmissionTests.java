package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.pressure.Doorkeeper.Pass;
import vn.hoso.platform.pressure.Doorkeeper.Refused;

/** Who may look, told step by step. */
class ReadAdmissionTests {

  private static final PressureProperties.Reads SETTINGS = ThresholdsTests.defaults().reads();

  private Gate gate = Gate.OPEN;
  private Duration now = Duration.ZERO;
  private final ReadAdmission admission =
      new ReadAdmission(SETTINGS, () -> gate, new RetryAfter(new Random(7)), () -> now);

  @Test
  void a_crowd_is_told_when_to_come_back_and_the_next_comes_in_when_one_has_gone() {
    var inside = enter(Lane.LIVE, SETTINGS.places().start());
    var full = (Refused) admission.enter(Lane.LIVE);
    assertThat(full.code()).isEqualTo("reads-busy");
    assertThat(full.retryAfter()).isBetween(2L, 3L);
    inside.getFirst().close();
    assertThat(admission.enter(Lane.LIVE)).isInstanceOf(Pass.class);
  }

  @Test
  void long_reads_keep_nobody_from_looking_and_who_looks_keeps_no_long_read_out() {
    var inside = enter(Lane.LONG, SETTINGS.longest());
    assertThat(admission.enter(Lane.LONG)).isInstanceOf(Refused.class);
    var looking = enter(Lane.LIVE, SETTINGS.places().start());
    inside.getFirst().close();
    assertThat(admission.enter(Lane.LONG)).isInstanceOf(Pass.class);
    looking.forEach(Pass::close);
  }

  @Test
  void fewer_come_in_when_answers_take_too_long() {
    for (int second = 0; second < 20; second++) {
      var inside = enter(Lane.LIVE, Math.min(40, admission.crowd().places()));
      now = now.plus(SETTINGS.places().target()).plusSeconds(1);
      inside.forEach(Pass::close);
      admission.look();
    }
    assertThat(admission.crowd().places()).isLessThan(SETTINGS.places().start());
    assertThat(admission.crowd().taken()).isZero();
  }

  @Test
  void that_others_lag_behind_is_no_reason_to_show_nothing() {
    gate = new Gate(Level.FULL, Reason.READERS, Duration.ZERO, null);
    assertThat(closed()).isEmpty();
  }

  @Test
  void a_slow_store_is_spared_long_reads_and_full_memory_all_of_them() {
    gate = new Gate(Level.TIGHT, Reason.STORE, Duration.ZERO, null);
    assertThat(closed()).containsExactly(Lane.LONG);
    gate = new Gate(Level.FULL, Reason.STORE, Duration.ZERO, null);
    assertThat(closed()).containsExactly(Lane.LONG);
    gate = new Gate(Level.FULL, Reason.MEMORY, Duration.ZERO, null);
    assertThat(closed()).containsExactly(Lane.LIVE, Lane.LONG);
    assertThat(admission.refusal(Lane.LIVE).orElseThrow().code()).isEqualTo("reads-paused");
  }

  private List<Lane> closed() {
    return List.of(Lane.ALWAYS, Lane.LIVE, Lane.LONG).stream()
        .filter(it -> admission.refusal(it).isPresent())
        .toList();
  }

  private List<Pass> enter(Lane lane, int many) {
    var inside = new ArrayList<Pass>();
    for (int i = 0; i < many; i++) {
      inside.add((Pass) admission.enter(lane));
    }
    return inside;
  }
}
