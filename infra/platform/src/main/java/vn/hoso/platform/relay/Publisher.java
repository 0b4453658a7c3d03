package vn.hoso.platform.relay;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.hoso.platform.dossier.Fact;

/**
 * Puts one fact on its owner's topic, keyed by dossier, CloudEvents attributes as plain headers.
 */
public final class Publisher {

  private final Producer<String, byte[]> producer;

  public Publisher(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Completes when the broker has the fact on all in-sync replicas. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the outcome
  CompletableFuture<Void> send(Fact fact) {
    var acknowledged = new CompletableFuture<Void>();
    producer.send(
        recordOf(fact),
        (_, failure) -> {
          if (failure == null) {
            acknowledged.complete(null);
          } else {
            acknowledged.completeExceptionally(failure);
          }
        });
    return acknowledged;
  }

  private static ProducerRecord<String, byte[]> recordOf(Fact fact) {
    var id = fact.envelope().id();
    var message =
        new ProducerRecord<>(
            id.owner().topic(), id.dossierId(), fact.json().getBytes(StandardCharsets.UTF_8));
    fact.envelope()
        .headers()
        .forEach(
            (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return message;
  }
}
