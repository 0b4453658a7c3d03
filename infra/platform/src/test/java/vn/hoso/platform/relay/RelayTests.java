package vn.hoso.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.engine.Echo;
import vn.hoso.platform.store.DocumentsInMemory;

/** What the relay does while the broker does not answer. */
class RelayTests {

  private static final Instant AT = Instant.parse("2026-10-08T02:12:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MockProducer<String, byte[]> broker =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final Relay relay =
      new Relay(
          new DocumentsInMemory<>(new Echo()),
          new Publisher(broker),
          Clock.systemUTC(),
          Duration.ofHours(1),
          new SimpleMeterRegistry());

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void keeps_only_so_much_in_memory_and_leaves_the_rest_to_the_sweep() {
    var accepted =
        IntStream.range(0, 10_000).mapToObj(it -> relay.publish(one("dossier-" + it))).toList();

    assertThat(accepted).noneMatch(CompletableFuture::isDone);
    assertThat(relay.publish(one("one-too-many"))).isCompletedExceptionally();
    assertThat(relay.waiting()).isEqualTo(10_000);
  }

  @Test
  void tells_the_age_of_what_the_broker_does_not_take() {
    assertThat(relay.oldestAge()).isZero();
    relay.start();
    var published = relay.publish(one("a"));

    await().atMost(PATIENCE).until(() -> relay.oldestAge().compareTo(Duration.ZERO) > 0);
    assertThat(published).isNotDone();

    await().atMost(PATIENCE).until(broker::completeNext);
    await().atMost(PATIENCE).until(published::isDone);
    await().atMost(PATIENCE).until(() -> relay.oldestAge().isZero());
  }

  @Test
  void remembers_the_age_of_what_failed_until_a_sweep_finds_it_published() {
    relay.start();
    var published = relay.publish(one("a"));
    await().atMost(PATIENCE).until(() -> broker.errorNext(new IllegalStateException("away")));
    await().atMost(PATIENCE).until(published::isCompletedExceptionally);

    await().atMost(PATIENCE).until(() -> relay.oldestAge().compareTo(Duration.ZERO) > 0);
    assertThat(relay.sweep()).isZero();
    await().atMost(PATIENCE).until(() -> relay.oldestAge().isZero());
  }

  @Test
  void goes_on_sweeping_when_the_clock_is_set_back() {
    var documents = new DocumentsInMemory<>(new Echo());
    var clock = new SetBack();
    var often = Duration.ofMillis(20);
    var answering =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    try (var sweeping =
        new Relay(documents, new Publisher(answering), clock, often, new SimpleMeterRegistry())) {
      sweeping.start();
      documents.saveAll(left("a"));
      await().atMost(PATIENCE).until(() -> answering.history().size() == 1);

      clock.now = AT.minus(Duration.ofDays(1));
      documents.saveAll(left("b"));
      await().atMost(PATIENCE).until(() -> answering.history().size() == 2);
    }
  }

  private static List<Write<Echo.State, RoutingEvent>> left(String dossier) {
    return List.of(
        new Write<>(Remembered.unseen(dossier, new Echo().unseen()), List.of(fact(dossier))));
  }

  private static List<Outgoing> one(String dossier) {
    return List.of(new Outgoing(dossier, List.of(fact(dossier))));
  }

  private static Fact fact(String dossier) {
    var id = new EventId(dossier, Owner.ROUTING, 1);
    return new Fact(new Envelope(id, "dossier.routed.v1", AT, null, null, null), "{}");
  }

  /** A clock of the day that somebody sets. */
  private static final class SetBack extends Clock {

    volatile Instant now = AT;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
