package vn.hoso.platform.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;

/** Reads several topics from their beginning, and on behind their ends as long as one likes. */
final class Tail implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final RecordReader reader;
  private final List<TopicPartition> partitions;
  private long read;

  Tail(Map<String, Object> settings, RecordReader reader, Collection<String> topics) {
    var consuming = new HashMap<>(settings);
    consuming.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consuming.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    consuming.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    this.reader = reader;
    this.consumer =
        new KafkaConsumer<>(consuming, new StringDeserializer(), new ByteArrayDeserializer());
    this.partitions =
        topics.stream()
            .flatMap(it -> consumer.partitionsFor(it).stream())
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The next readable records; what nobody can read lies in the dead letters already. */
  List<Received> next() {
    var readable = new ArrayList<Received>();
    for (var record : consumer.poll(PATIENCE)) {
      read++;
      if (reader.read(record) instanceof Read.Legible(var received)) {
        readable.add(received);
      }
    }
    return readable;
  }

  long read() {
    return read;
  }

  /** How many records lie ahead now. */
  long remaining() {
    return consumer.endOffsets(partitions).entrySet().stream()
        .mapToLong(it -> Math.max(0, it.getValue() - consumer.position(it.getKey())))
        .sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
