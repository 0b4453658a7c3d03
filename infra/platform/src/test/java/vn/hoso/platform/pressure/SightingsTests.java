package vn.hoso.platform.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The age of a record is told from when its partition was first seen to reach past it. */
class SightingsTests {

  private final Sightings sightings = new Sightings();

  @Test
  void nothing_waits_where_the_reader_is_at_the_end() {
    sightings.add(at(1), 10);
    assertThat(sightings.age(10, at(100))).isZero();
  }

  @Test
  void the_oldest_that_waits_counts() {
    sightings.add(at(1), 10);
    sightings.add(at(5), 20);
    sightings.add(at(6), 20);
    sightings.add(at(9), 30);
    assertThat(sightings.age(9, at(10))).isEqualTo(at(9));
    assertThat(sightings.age(15, at(10))).isEqualTo(at(5));
    assertThat(sightings.age(20, at(10))).isEqualTo(at(1));
  }

  @Test
  void remembers_a_quarter_of_an_hour_and_no_more() {
    for (int second = 0; second < 5000; second++) {
      sightings.add(at(second), second + 1);
    }
    assertThat(sightings.age(0, at(5000))).isEqualTo(at(900));
  }

  private static Duration at(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
