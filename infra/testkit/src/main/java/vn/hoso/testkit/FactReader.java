package vn.hoso.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;

/**
 * A plain Kafka consumer without group or Spring that reads topics from their beginning, as any
 * program outside Hoso could.
 */
public final class FactReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Fact> facts = new ArrayList<>();
  private final boolean forgiving;

  private FactReader(String address, Collection<String> topics, boolean forgiving) {
    this.forgiving = forgiving;
    consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, address),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions = topics.stream().flatMap(topic -> partitionsOf(topic).stream()).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads topics of the broker of this JVM. */
  public static FactReader of(String... topics) {
    return at(Kafka.address(), topics);
  }

  /** Reads the topics of all owners at the broker of this JVM. */
  public static FactReader ofAllOwners() {
    return of(Arrays.stream(Owner.values()).map(Owner::topic).toArray(String[]::new));
  }

  /** Reads topics of any broker. */
  public static FactReader at(String address, String... topics) {
    return new FactReader(address, List.of(topics), false);
  }

  /** Reads topics of any broker, past records that are no facts. */
  public static FactReader forgivingAt(String address, String... topics) {
    return new FactReader(address, List.of(topics), true);
  }

  /**
   * Reads on until everything read so far satisfies the condition.
   *
   * @return everything read so far, in the order of arrival
   * @throws AssertionError with one line per fact when the time is over
   */
  public List<Fact> until(Predicate<List<Fact>> enough, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    while (!enough.test(List.copyOf(facts))) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not there after " + timeout + "; read so far:\n" + EventLog.lines(facts));
      }
      consumer.poll(POLL).forEach(this::take);
    }
    return List.copyOf(facts);
  }

  /** Reads on until there are facts with all these names about the dossier, in any order. */
  public List<Fact> untilStated(String dossierId, Duration timeout, String... names) {
    return until(
            all ->
                all.stream()
                    .filter(fact -> fact.envelope().id().dossierId().equals(dossierId))
                    .map(fact -> fact.envelope().type())
                    .toList()
                    .containsAll(List.of(names)),
            timeout)
        .stream()
        .filter(fact -> fact.envelope().id().dossierId().equals(dossierId))
        .toList();
  }

  /** Everything up to where the topics end now. */
  public List<Fact> now() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(this::take);
    }
    return List.copyOf(facts);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> partitionsOf(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(it -> new TopicPartition(topic, it.partition()))
        .toList();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      facts.add(read(record));
    } catch (IllegalArgumentException noFact) {
      if (!forgiving) {
        throw noFact;
      }
    }
  }

  private static Fact read(ConsumerRecord<String, byte[]> record) {
    return new Fact(
        record.partition(),
        record.offset(),
        Envelope.read(name -> header(record, name)),
        new String(record.value(), StandardCharsets.UTF_8));
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
