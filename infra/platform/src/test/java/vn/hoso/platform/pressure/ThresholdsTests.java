package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the defaults make of readings. */
class ThresholdsTests {

  private static final Duration NOTHING = Duration.ZERO;

  private final PressureProperties settings = defaults();

  @Test
  void a_reader_that_is_away_in_a_quiet_night_closes_no_door() {
    assertThat(enter(readers(Duration.ofHours(8), 40))).isEqualTo(Level.CALM);
  }

  @Test
  void a_flood_that_is_read_within_seconds_closes_no_door() {
    assertThat(enter(readers(Duration.ofSeconds(1), 200_000))).isEqualTo(Level.CALM);
  }

  @Test
  void the_further_behind_a_reader_is_the_more_have_to_wait() {
    assertThat(enter(readers(Duration.ofSeconds(4), 100_000))).isEqualTo(Level.BUSY);
    assertThat(enter(readers(Duration.ofSeconds(12), 100_000))).isEqualTo(Level.TIGHT);
    assertThat(enter(readers(Duration.ofSeconds(31), 100_000))).isEqualTo(Level.FULL);
    assertThat(enter(readers(Duration.ofMinutes(10), 4000))).isEqualTo(Level.TIGHT);
    assertThat(enter(readers(Duration.ofMinutes(10), 1500))).isEqualTo(Level.BUSY);
  }

  @Test
  void the_worst_reader_counts() {
    var two = List.of(Backlog.NONE, new Backlog(Duration.ofMinutes(2), 50_000));
    assertThat(enter(new Readings(two, Backlog.NONE, NOTHING, 0))).isEqualTo(Level.FULL);
  }

  @Test
  void there_is_more_patience_with_a_broker_that_is_away_than_with_readers() {
    assertThat(enter(outbox(Duration.ofSeconds(40), 100_000))).isEqualTo(Level.TIGHT);
    assertThat(enter(outbox(Duration.ofMinutes(5), 1000))).isEqualTo(Level.BUSY);
    assertThat(enter(outbox(Duration.ofMinutes(5), 6000))).isEqualTo(Level.FULL);
  }

  @Test
  void a_slow_store_closes_the_doors_by_itself_and_names_itself() {
    var slow = new Readings(List.of(), Backlog.NONE, Duration.ofSeconds(6), 0);
    assertThat(Thresholds.toEnter(settings).judge(slow))
        .isEqualTo(new Diagnosis(Level.FULL, Reason.STORE));
  }

  @Test
  void a_level_is_left_at_half_of_what_it_was_entered_at() {
    var store = new Readings(List.of(), Backlog.NONE, Duration.ofSeconds(3), 0);
    assertThat(enter(store)).isEqualTo(Level.TIGHT);
    assertThat(Thresholds.toStay(settings).judge(store).level()).isEqualTo(Level.FULL);
    var heap = new Readings(List.of(), Backlog.NONE, NOTHING, 0.92);
    assertThat(enter(heap)).isEqualTo(Level.TIGHT);
    assertThat(Thresholds.toStay(settings).judge(heap).level()).isEqualTo(Level.FULL);
  }

  private Level enter(Readings readings) {
    return Thresholds.toEnter(settings).judge(readings).level();
  }

  private static Readings readers(Duration age, long records) {
    return new Readings(List.of(new Backlog(age, records)), Backlog.NONE, NOTHING, 0);
  }

  private static Readings outbox(Duration age, long waiting) {
    return new Readings(List.of(), new Backlog(age, waiting), NOTHING, 0);
  }

  static PressureProperties defaults() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("hoso.pressure", PressureProperties.class);
  }
}
