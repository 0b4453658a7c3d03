package vn.hoso.notification.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTests {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final Patience PATIENCE =
      new Patience(List.of(Duration.ofMinutes(1), Duration.ofHours(1)), Duration.ofMinutes(2));

  @Test
  void the_last_wait_comes_again_and_again_and_is_up_to_a_fifth_longer() {
    for (int attempts = 2; attempts < 50; attempts++) {
      assertThat(Duration.between(NOW, PATIENCE.nextTry("m", attempts, NOW)))
          .isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
    }
    assertThat(PATIENCE.nextTry("m", 7, NOW)).isEqualTo(PATIENCE.nextTry("m", 7, NOW));
  }

  @Test
  void an_attempt_is_too_late_long_before_its_claim_is_abandoned() {
    assertThat(PATIENCE.isTooLate(NOW, NOW.plusSeconds(60))).isFalse();
    assertThat(PATIENCE.isTooLate(NOW, NOW.plusSeconds(61))).isTrue();
    assertThat(PATIENCE.isAbandoned(NOW, NOW.plusSeconds(119))).isFalse();
    assertThat(PATIENCE.isAbandoned(NOW, NOW.plusSeconds(120))).isTrue();
  }
}
