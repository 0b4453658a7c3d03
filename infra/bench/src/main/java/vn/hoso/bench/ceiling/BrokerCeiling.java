package vn.hoso.bench.ceiling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.hoso.contract.Owner;

/** The same bytes as the facts, through a plain producer and a plain consumer. */
public final class BrokerCeiling implements AutoCloseable {

  private static final String TOPIC = "bench.ceiling";
  private static final int PARTITIONS = 4;
  private static final int SAMPLE = 5000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Admin admin;
  private final Producer<String, byte[]> producer;
  private final String kafka;
  private final List<ConsumerRecord<String, byte[]>> sample;

  /** Takes a sample of what lies on the topics of the broker. */
  public BrokerCeiling(String kafka) {
    this.kafka = kafka;
    this.admin = Admin.create(Map.of("bootstrap.servers", kafka));
    this.producer = producer(kafka);
    this.sample = read(Arrays.stream(Owner.values()).map(Owner::topic).toList(), SAMPLE);
    done(
        admin
            .createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
            .all());
  }

  /** A producer as the services have one. */
  public static Producer<String, byte[]> producer(String kafka) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            kafka,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            2,
            "compression.type",
            "lz4"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** Whether there was anything to take a sample of. */
  public boolean isEmpty() {
    return sample.isEmpty();
  }

  /** Records per second until the broker has acknowledged all of them. */
  public double written(int records) {
    var sent = new ArrayList<Future<?>>(records);
    long begun = System.nanoTime();
    for (int i = 0; i < records; i++) {
      var it = sample.get(i % sample.size());
      sent.add(
          producer.send(new ProducerRecord<>(TOPIC, null, it.key(), it.value(), it.headers())));
    }
    sent.forEach(BrokerCeiling::done);
    return records * 1e9 / (System.nanoTime() - begun);
  }

  /** Records per second of a consumer that looks at none of them. */
  public double read(int records) {
    long begun = System.nanoTime();
    int read = read(List.of(TOPIC), records).size();
    return read * 1e9 / (System.nanoTime() - begun);
  }

  @Override
  public void close() {
    producer.close();
    done(admin.deleteTopics(List.of(TOPIC)).all());
    admin.close();
  }

  private List<ConsumerRecord<String, byte[]>> read(Collection<String> topics, int most) {
    var settings = Map.<String, Object>of("bootstrap.servers", kafka, "max.poll.records", 5000);
    var read = new ArrayList<ConsumerRecord<String, byte[]>>(most);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(it -> consumer.partitionsFor(it).stream())
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (read.size() < most
          && partitions.stream()
              .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer.poll(POLL).forEach(read::add);
      }
    }
    return read;
  }

  private static void done(Future<?> asked) {
    try {
      asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not do it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the broker", e);
    }
  }
}
