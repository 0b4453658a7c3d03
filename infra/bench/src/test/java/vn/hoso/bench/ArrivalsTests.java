package vn.hoso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

  private static final long MILLISECOND = 1_000_000;

  @Test
  void people_come_at_even_intervals_however_long_each_of_them_takes() {
    var came = new ArrayList<Long>();

    Arrivals.evenly(
        1000,
        () -> came.size() == 5,
        intended -> {
          came.add(intended);
          LockSupport.parkNanos(3 * MILLISECOND);
        });

    assertThat(IntStream.range(1, 5).mapToLong(it -> came.get(it) - came.get(it - 1)))
        .containsOnly(MILLISECOND);
  }

  @Test
  void nobody_comes_before_the_time() {
    var early = new ArrayList<Long>();
    var came = new ArrayList<Long>();

    Arrivals.evenly(
        1000,
        () -> came.size() == 5,
        intended -> {
          came.add(intended);
          if (System.nanoTime() < intended) {
            early.add(intended);
          }
        });

    assertThat(early).isEmpty();
  }
}
