package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The number of places follows what the system finishes in time. */
class PlaceLimitTests {

  private static final PressureProperties.Places SETTINGS = ThresholdsTests.defaults().places();
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration FAST = Duration.ofMillis(30);

  @Property(tries = 300)
  void a_crowd_before_a_slow_system_waits_no_longer_than_about_the_target(
      @ForAll @IntRange(min = 20, max = 2000) int perSecond,
      @ForAll @IntRange(min = 1, max = 20_000) int crowd) {
    var limit = PlaceLimit.start(SETTINGS);
    for (int second = 0; second < 60; second++) {
      limit = limit.next(busy(perSecond, Math.min(crowd, limit.places())));
    }
    int admitted = Math.min(crowd, limit.places());
    assertThat(admitted / (double) perSecond)
        .isLessThanOrEqualTo(SETTINGS.target().toSeconds() * 1.3);
  }

  @Property(tries = 300)
  void stays_within_its_bounds_and_is_back_within_a_minute(
      @ForAll @IntRange(max = 5000) int finished,
      @ForAll @IntRange(max = 60_000) int millis,
      @ForAll @IntRange(max = 5000) int inHand) {
    var limit = PlaceLimit.start(SETTINGS);
    for (int second = 0; second < 30; second++) {
      var mean = Duration.ofMillis(millis);
      limit = limit.next(new Window(SECOND, finished, mean, inHand, inHand, mean));
      assertThat(limit.places()).isBetween(SETTINGS.least(), SETTINGS.most());
    }
    for (int second = 0; second < 60; second++) {
      limit = limit.next(new Window(SECOND, 20, FAST, 2, 1, FAST));
    }
    assertThat(limit.places()).isGreaterThanOrEqualTo(SETTINGS.start());
  }

  @Test
  void a_system_that_finishes_nothing_keeps_the_least() {
    var limit = PlaceLimit.start(SETTINGS);
    for (int second = 0; second < 10; second++) {
      limit = limit.next(new Window(SECOND, 0, Duration.ZERO, 50, 50, Duration.ofSeconds(9)));
    }
    assertThat(limit.places()).isEqualTo(SETTINGS.least());
  }

  @Test
  void one_slow_request_says_nothing() {
    var one = new Window(SECOND, 1, Duration.ofSeconds(20), 1, 0, Duration.ZERO);
    assertThat(PlaceLimit.isTelling(one)).isFalse();
    assertThat(PlaceLimit.start(SETTINGS).next(one).places()).isEqualTo(SETTINGS.start());
  }

  @Test
  void waiting_for_a_broker_that_is_away_does_not_look_like_overload() {
    var waits = Duration.ofMillis(2100);
    var window = new Window(SECOND, 40, waits, 90, 90, waits);
    assertThat(PlaceLimit.start(SETTINGS).next(window).places()).isEqualTo(SETTINGS.start());
  }

  /** By Little's law. */
  private static Window busy(int perSecond, int inHand) {
    var mean = Duration.ofMillis(1000L * inHand / perSecond);
    return new Window(SECOND, perSecond, mean, inHand, inHand, mean.dividedBy(2));
  }
}
