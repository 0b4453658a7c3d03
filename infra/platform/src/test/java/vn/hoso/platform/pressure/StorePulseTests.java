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
  void failed_writes_count_as_slow_ones_and_are_forgotten_within_seconds() {
    pulse.beat();
    takes = Duration.ofSeconds(-1);
    for (int beat = 0; beat < 5; beat++) {
      pulse.beat();
    }
    assertThat(pulse.takes()).isGreaterThan(Duration.ofSeconds(5));
    takes = Duration.ofMillis(4);
    for (int beat = 0; beat < 20; beat++) {
      pulse.beat();
    }
    assertThat(pulse.takes()).isLessThan(Duration.ofMillis(250));
  }

  @Test
  void a_write_that_took_minutes_is_forgotten_as_soon() {
    pulse.beat();
    takes = Duration.ofMinutes(5);
    pulse.beat();
    assertThat(pulse.takes()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void the_first_write_says_nothing_yet() {
    takes = Duration.ofSeconds(4);
    pulse.beat();
    assertThat(pulse.takes()).isZero();
  }

  private void write() {
    if (takes.isNegative()) {
      throw new IllegalStateException("the store is away");
    }
    now = now.plus(takes);
    seenMeanwhile = pulse.takes();
  }
}
