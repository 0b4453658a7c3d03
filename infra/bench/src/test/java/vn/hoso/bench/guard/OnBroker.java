package vn.hoso.bench.guard;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.hoso.bench.ceiling.BrokerCeiling;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.bench.sample.OneLife.Told;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.relay.Publisher;
import vn.hoso.platform.relay.Relay;
import vn.hoso.testkit.Kafka;

/** The relay over a real broker, beside a plain producer of the same records. */
final class OnBroker implements AutoCloseable {

  private static final int DOSSIERS = 20;

  private final Producer<String, byte[]> producer = BrokerCeiling.producer(Kafka.address());
  private final Relay relay;
  private final List<Told> lives =
      IntStream.range(0, DOSSIERS).boxed().flatMap(it -> OneLife.of("g" + it).stream()).toList();
  private final List<Outgoing> outgoing =
      IntStream.range(0, DOSSIERS).mapToObj(it -> outgoing("g" + it)).toList();

  OnBroker(Documents<?, ?> documents) {
    relay =
        new Relay(
            documents,
            new Publisher(producer),
            Clock.systemUTC(),
            Duration.ofMinutes(10),
            new SimpleMeterRegistry());
    relay.start();
  }

  Pair publishing() {
    return new Pair("publish", () -> relay.publish(outgoing).join(), this::sendPlainly);
  }

  @Override
  public void close() {
    relay.close();
    producer.close();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
  private Object sendPlainly() {
    var sent =
        lives.stream()
            .map(
                it -> {
                  var acknowledged = new CompletableFuture<Void>();
                  producer.send(
                      record(it),
                      (_, failure) -> {
                        if (failure == null) {
                          acknowledged.complete(null);
                        } else {
                          acknowledged.completeExceptionally(failure);
                        }
                      });
                  return acknowledged;
                })
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(sent).join();
    return sent;
  }

  private static ProducerRecord<String, byte[]> record(Told it) {
    var record = new ProducerRecord<>(it.topic(), it.envelope().id().dossierId(), it.body());
    it.envelope()
        .headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static Outgoing outgoing(String dossierId) {
    return new Outgoing(
        dossierId,
        OneLife.of(dossierId).stream()
            .map(it -> new Fact(it.envelope(), new String(it.body(), StandardCharsets.UTF_8)))
            .toList());
  }
}
