package vn.hoso.platform.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;

/** Where a rebuild reads from: the topics, and how far the service's group had come. */
public final class RebuildSource {

  private final TopicReader topics;
  private final CommittedOffsets committed;

  /** The settings name at least the bootstrap servers. */
  public RebuildSource(Map<String, Object> settings, String group) {
    var consumer = new HashMap<>(settings);
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    this.topics =
        new TopicReader(
            () ->
                new KafkaConsumer<>(
                    consumer, new StringDeserializer(), new ByteArrayDeserializer()),
            new RecordReader(new EventCodec()));
    this.committed = new CommittedOffsets(settings, group);
  }

  void read(String topic, Consumer<List<Received>> polls) {
    topics.read(topic, polls);
  }

  Map<Integer, Long> committed(String topic) {
    return committed.of(topic);
  }
}
