package vn.hoso.platform.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads records where they lie: a whole topic, one record, or what one key has between moments. */
public final class LogReader {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int EMPTY_POLLS = 20;

  private final Map<String, Object> settings;

  /** The settings name at least the bootstrap servers. */
  public LogReader(Map<String, Object> settings) {
    var consumer = new HashMap<>(settings);
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    this.settings = Map.copyOf(consumer);
  }

  /** Gives every record that a topic holds now, in the order of each partition. */
  public void scan(String topic, Consumer<ConsumerRecord<String, byte[]>> taker) {
    try (var consumer = consumer()) {
      var partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      read(consumer, consumer.endOffsets(partitions), taker);
    }
  }

  /** The record at that place; empty where there is none, or none any more. */
  public Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
    try (var consumer = consumer()) {
      var place = new TopicPartition(topic, partition);
      if (!partitions(consumer, topic).contains(place)) {
        return Optional.empty();
      }
      consumer.assign(List.of(place));
      var end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      if (offset < 0 || offset >= end) {
        return Optional.empty();
      }
      consumer.seek(place, offset);
      return consumer.poll(PATIENCE.multipliedBy(EMPTY_POLLS)).records(place).stream()
          .filter(it -> it.offset() == offset)
          .findFirst();
    }
  }

  /**
   * Gives what was written under a key from one moment to another, by the time of writing. Only the
   * key's own partition is read, and of that only what lies between the moments.
   *
   * @return how many records had to be read for it
   */
  public long between(
      String topic,
      String key,
      Instant from,
      Instant upTo,
      Consumer<ConsumerRecord<String, byte[]>> taker) {
    try (var consumer = consumer()) {
      var all = partitions(consumer, topic);
      var place = new TopicPartition(topic, partitionOf(key, all.size()));
      consumer.assign(List.of(place));
      var end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      var first = offsetAt(consumer, place, from, end);
      var last = offsetAt(consumer, place, upTo.plusMillis(1), end);
      consumer.seek(place, first);
      read(
          consumer,
          Map.of(place, last),
          it -> {
            if (key.equals(it.key()) && it.timestamp() <= upTo.toEpochMilli()) {
              taker.accept(it);
            }
          });
      return Math.max(0, last - first);
    }
  }

  /** As every Kafka producer finds it. */
  private static int partitionOf(String key, int partitions) {
    var bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return BuiltInPartitioner.partitionForKey(bytes, partitions);
  }

  private static long offsetAt(
      KafkaConsumer<?, ?> consumer, TopicPartition place, Instant moment, long end) {
    var millis = Math.max(0, moment.toEpochMilli());
    @org.jspecify.annotations.Nullable
    OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(place, millis)).get(place);
    return found == null ? end : found.offset();
  }

  /**
   * Stops when the broker stays silent before the end: what compaction removed is not waited for.
   */
  private static void read(
      KafkaConsumer<String, byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<String, byte[]>> taker) {
    int silent = 0;
    while (silent < EMPTY_POLLS && isBefore(consumer, ends)) {
      var polled = consumer.poll(PATIENCE);
      silent = polled.isEmpty() ? silent + 1 : 0;
      for (var record : polled) {
        if (record.offset() < endOf(ends, record)) {
          taker.accept(record);
        }
      }
    }
  }

  private static boolean isBefore(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue());
  }

  private static long endOf(Map<TopicPartition, Long> ends, ConsumerRecord<?, ?> record) {
    var place = new TopicPartition(record.topic(), record.partition());
    return Objects.requireNonNullElse(ends.get(place), 0L);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(it -> new TopicPartition(topic, it.partition()))
        .toList();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
