package vn.hoso.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OnBrokerTests {

  private static final CompletableFuture<Void> PUBLISHED = CompletableFuture.completedFuture(null);
  private static final CompletableFuture<Void> NEVER = new CompletableFuture<>();
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  @Test
  void everybody_may_claim_while_the_broker_takes_claims() {
    var broker = new OnBroker(Duration.ofHours(1));

    assertThat(broker.mayClaim()).isTrue();
    assertThat(broker.has(PUBLISHED)).isTrue();
    assertThat(broker.mayClaim()).isTrue();
    assertThat(broker.mayClaim()).isTrue();
  }

  @Test
  void one_claim_at_a_time_finds_out_when_the_broker_is_back() {
    var broker = new OnBroker(A_MOMENT);
    assertThat(broker.has(NEVER)).isFalse();

    await().until(broker::mayClaim);
    assertThat(broker.has(PUBLISHED)).isTrue();

    assertThat(broker.mayClaim()).isTrue();
    assertThat(broker.mayClaim()).isTrue();
  }

  @Test
  void nobody_else_claims_while_one_tries() {
    var broker = new OnBroker(Duration.ofHours(1));
    broker.mayClaim();
    broker.has(CompletableFuture.failedFuture(new IllegalStateException("away")));

    assertThat(broker.isOpen()).isFalse();
    assertThat(broker.mayClaim()).isFalse();
  }
}
