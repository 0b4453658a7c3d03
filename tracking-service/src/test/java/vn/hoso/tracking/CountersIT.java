package vn.hoso.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.testkit.Store;
import vn.hoso.tracking.application.Counters;
import vn.hoso.tracking.application.Pipeline;
import vn.hoso.tracking.application.Recount;

/** The counters say what all views say, after restarts, redelivery and a rebuild. */
class CountersIT {

  private static void agree(Running service) {
    var begin = Instant.now();
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              var health = service.context.getBean(Pipeline.class).health();
              assertThat(health.checkedAt()).isAfter(begin);
              assertThat(health.caughtUpAt()).isEqualTo(health.checkedAt());
              assertThat(service.context.getBean(Counters.class).sums())
                  .isNotEmpty()
                  .isEqualTo(service.context.getBean(Recount.class).sums());
            });
  }

  @Test
  void stay_exact_over_redelivery_of_everything_and_over_a_rebuild() {
    try (var store = Store.start()) {
      var first = Running.on(store, "first-" + UUID.randomUUID());
      for (int i = 0; i < 10; i++) {
        var office = first.office().submits(Facts.BIRTH).says(Facts.accepted());
        office.repeats(Facts.accepted()).says(Facts.transferred());
        office.says(Facts.ready(i % 2 == 0 ? Outcome.APPROVED : Outcome.REFUSED));
      }
      agree(first);
      var before = first.context.getBean(Counters.class).sums();
      first.stop();
      var group = "second-" + UUID.randomUUID();
      var again = Running.on(store, group);
      agree(again);
      assertThat(again.context.getBean(Counters.class).sums()).isEqualTo(before);
      again.stop();
      var rebuilt = Running.on(store, group, "--hoso.engine.rebuild=true");
      agree(rebuilt);
      assertThat(rebuilt.context.getBean(Counters.class).sums()).isEqualTo(before);
      rebuilt.stop();
    }
  }
}
