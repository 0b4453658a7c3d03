package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a write takes, also one that does not end. */
class StorePulseTests {

  private Duration now = Duration.ZERO;
  private Duration takes = Duration.ofMillis(4);
  private Duration seenMeanwhile = Duration.ZERO;
  private final StorePulse pulse = new StorePulse(this::write, () -> now);

  @Test
  void a_write_in_hand_counts_before_it_ends() {
    takes = Duration.ofSeconds(20);
    pulse.beat();
    assertThat(seenMeanwhile).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void a_failed_write_counts_as_a_slow_one_and_is_forgotten_within_seconds() {
    takes = Duration.ofSeconds(-1);
    pulse.beat();
    assertThat(pulse.takes()).isGreaterThan(Duration.ofSeconds(3));
    takes = Duration.ofMillis(4);
    for (int beat = 0; beat < 10; beat++) {
      pulse.beat();
    }
    assertThat(pulse.takes()).isLessThan(Duration.ofMillis(100));
  }

  private void write() {
    if (takes.isNegative()) {
      throw new IllegalStateException("the store is away");
    }
    now = now.plus(takes);
    seenMeanwhile = pulse.takes();
  }
}
