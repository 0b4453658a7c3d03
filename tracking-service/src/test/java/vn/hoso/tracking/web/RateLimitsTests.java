package vn.hoso.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.tracking.TrackingProperties;
import vn.hoso.tracking.TrackingProperties.Limits;
import vn.hoso.tracking.TrackingProperties.Live;

/** Whoever guesses runs dry. */
class RateLimitsTests {

  private static RateLimits limits(int perAddress, int misses, int perPrefix) {
    return new RateLimits(
        new TrackingProperties(
            Map.of(),
            List.of(),
            new Limits(perAddress, misses, perPrefix, 1000),
            new Live(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1))));
  }

  @Test
  void holds_an_address_that_asks_too_often() {
    var limits = limits(2, 9, 9);
    limits.ask("1.1.1.1", "7K3M9QXF2CD");
    limits.ask("1.1.1.1", "8K3M9QXF2CD");
    assertThatThrownBy(() -> limits.ask("1.1.1.1", "9K3M9QXF2CD"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            it -> assertThat(it.problem().headers()).containsKey("Retry-After"));
    limits.ask("2.2.2.2", "9K3M9QXF2CD");
  }

  @Test
  void holds_an_address_that_misses_too_often_and_no_other() {
    var limits = limits(99, 1, 99);
    limits.ask("1.1.1.1", "A");
    limits.missed("1.1.1.1");
    assertThatThrownBy(() -> limits.ask("1.1.1.1", "B")).isInstanceOf(ProblemException.class);
    limits.ask("2.2.2.2", "B");
  }

  @Test
  void holds_codes_that_begin_alike_whoever_asks() {
    var limits = limits(99, 99, 1);
    limits.ask("1.1.1.1", "H26.12-261123-0001");
    assertThatThrownBy(() -> limits.ask("2.2.2.2", "h26.12-261123-0002"))
        .isInstanceOf(ProblemException.class);
    limits.ask("2.2.2.2", "H26.12-261124-0001");
  }
}
