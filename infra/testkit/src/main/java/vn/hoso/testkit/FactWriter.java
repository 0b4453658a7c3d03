package vn.hoso.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.hoso.contract.Envelope;

/**
 * A plain Kafka producer that plays another service: writes a fact to its owner's topic, keyed by
 * the dossier, and returns when the broker has it.
 */
public final class FactWriter implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;

  private FactWriter(String address) {
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Writes to the broker of this JVM. */
  public static FactWriter start() {
    return at(Kafka.address());
  }

  /** Writes to any broker. */
  public static FactWriter at(String address) {
    return new FactWriter(address);
  }

  /** Writes a fact as its owner would. */
  public void write(Envelope envelope, String body) {
    var id = envelope.id();
    writeRaw(
        id.owner().topic(),
        id.dossierId(),
        envelope.headers(),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes anything at all, for tests of what cannot be read. */
  public void writeRaw(String topic, String key, Map<String, String> headers, byte[] body) {
    var record = new ProducerRecord<>(topic, key, body);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("the broker did not take a record for " + topic, refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing to " + topic, stopped);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
