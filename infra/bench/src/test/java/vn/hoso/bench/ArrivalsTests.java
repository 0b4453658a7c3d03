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
    var early = new ArrayList<Long>();

    Arrivals.evenly(
        1000,
        () -> came.size() == 5,
        intended -> {
          if (System.nanoTime() < intended) {
            early.add(intended);
          }
          came.add(intended);
          LockSupport.parkNanos(3 * MILLISECOND);
        });

    assertThat(IntStream.range(1, 5).mapToLong(it -> came.get(it) - came.get(it - 1)))
        .containsOnly(MILLISECOND);
    assertThat(early).as("who came before the time").isEmpty();
  }
}
