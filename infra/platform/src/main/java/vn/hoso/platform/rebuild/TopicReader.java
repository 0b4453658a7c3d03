package vn.hoso.platform.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;

/** Reads a topic once, from its beginning to where it ends now. */
final class TopicReader {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
  private final RecordReader reader;

  TopicReader(
      Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
      RecordReader reader) {
    this.consumers = consumers;
    this.reader = reader;
  }

  /** Gives the readable records poll by poll; unreadable ones lie in the dead letters already. */
  void read(String topic, Consumer<List<Received>> polls) {
    try (var consumer = consumers.get()) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < endOf(ends, it))) {
        var readable = new ArrayList<Received>();
        for (var record : consumer.poll(PATIENCE)) {
          if (read(record) instanceof Read.Legible(var received)) {
            readable.add(received);
          }
        }
        polls.accept(readable);
      }
    }
  }

  private Read read(ConsumerRecord<String, byte[]> record) {
    var headers = new HashMap<String, Object>();
    record
        .headers()
        .forEach(it -> headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
    return reader.read(
        record.topic(), record.partition(), record.offset(), headers, record.value());
  }

  private static long endOf(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
