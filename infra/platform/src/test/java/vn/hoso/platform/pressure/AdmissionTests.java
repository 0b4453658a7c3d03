package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.pressure.Doorkeeper.Pass;
import vn.hoso.platform.pressure.Doorkeeper.Refused;

/** Who comes in, told step by step. */
class AdmissionTests {

  private static final Readings CALM = new Readings(List.of(), Backlog.NONE, Duration.ZERO, 0);
  private static final Readings READERS_FAR_BEHIND =
      new Readings(
          List.of(new Backlog(Duration.ofMinutes(1), 50_000)), Backlog.NONE, Duration.ZERO, 0);
  private static final Readings STORE_A_LITTLE_SLOW =
      new Readings(List.of(), Backlog.NONE, Duration.ofMillis(600), 0);
  private static final Readings STORE_SLOW =
      new Readings(List.of(), Backlog.NONE, Duration.ofMillis(2500), 0);

  private Readings readings = CALM;
  private Duration now = Duration.ZERO;
  private final Admission admission =
      new Admission(
          ThresholdsTests.defaults(), () -> readings, new RetryAfter(new Random(7)), () -> now);

  @Test
  void bulk_yields_first_then_machines_then_everybody_but_never_what_helps() {
    assertThat(open()).containsExactly(Lane.values());
    readings = STORE_A_LITTLE_SLOW;
    seconds(1);
    assertThat(open()).containsExactly(Lane.values());
    assertThat(admission.isCalm()).isFalse();
    readings = STORE_SLOW;
    seconds(1);
    assertThat(open()).containsExactly(Lane.ALWAYS, Lane.LIVE);
    readings = READERS_FAR_BEHIND;
    seconds(1);
    assertThat(open()).containsExactly(Lane.ALWAYS);
    assertThat(admission.refusal(Lane.LIVE).orElseThrow().reason()).isEqualTo(Reason.READERS);
  }

  @Test
  void everybody_is_in_again_well_within_a_minute_after_the_trouble() {
    readings = READERS_FAR_BEHIND;
    seconds(300);
    assertThat(open()).containsExactly(Lane.ALWAYS);
    readings = CALM;
    seconds(20);
    assertThat(open()).containsExactly(Lane.values());
  }

  @Test
  void says_to_come_back_later_the_longer_it_lasts_within_bounds() {
    readings = READERS_FAR_BEHIND;
    seconds(1);
    assertThat(retryAfter()).isBetween(2L, 3L);
    seconds(60);
    assertThat(retryAfter()).isBetween(16L, 25L);
    seconds(3600);
    assertThat(retryAfter()).isBetween(40L, 60L);
  }

  @Test
  void machines_leave_half_of_the_places_to_people() {
    var passes = new ArrayList<Pass>();
    for (int i = 0; i < 100; i++) {
      passes.add((Pass) admission.enter(Lane.MACHINE));
    }
    assertThat(admission.enter(Lane.MACHINE)).isInstanceOf(Refused.class);
    for (int i = 0; i < 100; i++) {
      passes.add((Pass) admission.enter(Lane.LIVE));
    }
    var full = (Refused) admission.enter(Lane.LIVE);
    assertThat(full.reason()).isEqualTo(Reason.PLACES);
    assertThat(admission.enter(Lane.ALWAYS)).isInstanceOf(Pass.class);
    passes.forEach(Pass::close);
    assertThat(admission.crowd().taken()).isEqualTo(1);
    assertThat(admission.enter(Lane.LIVE)).isInstanceOf(Pass.class);
  }

  private List<Lane> open() {
    return List.of(Lane.values()).stream().filter(it -> admission.refusal(it).isEmpty()).toList();
  }

  private long retryAfter() {
    return admission.refusal(Lane.LIVE).orElseThrow().retryAfter();
  }

  private void seconds(int many) {
    for (int i = 0; i < many; i++) {
      now = now.plusSeconds(1);
      admission.look();
    }
  }
}
