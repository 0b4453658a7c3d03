package vn.hoso.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Ready means moving. */
class ProgressHealthTests {

  @Test
  void is_up_with_nothing_to_do() {
    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void is_up_at_the_limit_and_out_of_service_past_it() {
    assertThat(status(0, 60)).isEqualTo(Status.UP);
    assertThat(status(0, 61)).isEqualTo(Status.OUT_OF_SERVICE);
  }

  private static Status status(int... ages) {
    List<Progress> progress =
        Arrays.stream(ages)
            .boxed()
            .flatMap(it -> Stream.<Progress>of(() -> Duration.ofSeconds(it)))
            .toList();
    return new ProgressHealth(progress, Duration.ofSeconds(60)).health().getStatus();
  }
}
