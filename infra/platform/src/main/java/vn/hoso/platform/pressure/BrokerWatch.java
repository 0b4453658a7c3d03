package vn.hoso.platform.pressure;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the broker how far the groups have come that read what this service states. */
final class BrokerWatch implements ReadersWatch, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
  private static final long PATIENCE_MS = 5000;

  /** After this long without an answer nothing is known of the readers; the outbox tells then. */
  private static final Duration STALE = Duration.ofSeconds(15);

  private final Admin broker;
  private final String topic;
  private final List<String> groups;
  private final Uptime uptime;
  private final Map<TopicPartition, Sightings> sightings = new HashMap<>();
  private volatile List<Backlog> backlogs = List.of();
  private volatile Duration answeredAt = Duration.ZERO;

  BrokerWatch(Admin broker, String topic, List<String> groups, Uptime uptime) {
    this.broker = broker;
    this.topic = topic;
    this.groups = groups;
    this.uptime = uptime;
  }

  @Override
  public List<Backlog> backlogs() {
    return uptime.now().minus(answeredAt).compareTo(STALE) > 0 ? List.of() : backlogs;
  }

  @Override
  public void look() throws InterruptedException {
    try {
      var ends = ends();
      var now = uptime.now();
      ends.forEach(
          (partition, end) ->
              sightings.computeIfAbsent(partition, _ -> new Sightings()).add(now, end));
      backlogs = backlogs(ends, now);
      answeredAt = now;
    } catch (ExecutionException | TimeoutException | RuntimeException silent) {
      log.atDebug().addKeyValue("cause", silent.toString()).log("the broker does not tell its lag");
    }
  }

  private List<Backlog> backlogs(Map<TopicPartition, Long> ends, Duration now)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = groups.stream().collect(toMap(it -> it, _ -> new ListConsumerGroupOffsetsSpec()));
    var committed =
        broker
            .listConsumerGroupOffsets(asked)
            .all()
            .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
            .values();
    var all = new ArrayList<Backlog>();
    for (var offsets : committed) {
      if (ends.keySet().stream().anyMatch(offsets::containsKey)) {
        all.add(backlog(ends, offsets, now));
      }
    }
    return List.copyOf(all);
  }

  /** Of a group that never committed anything nothing is known, so it holds nobody up. */
  private Backlog backlog(
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      Duration now) {
    var age = Duration.ZERO;
    long records = 0;
    for (var end : ends.entrySet()) {
      var committed = offsets.get(end.getKey());
      long next = committed == null ? 0 : committed.offset();
      var older = sightings.getOrDefault(end.getKey(), new Sightings()).age(next, now);
      age = older.compareTo(age) > 0 ? older : age;
      records += Math.max(0, end.getValue() - next);
    }
    return new Backlog(age, records);
  }

  private Map<TopicPartition, Long> ends()
      throws ExecutionException, InterruptedException, TimeoutException {
    var described =
        broker
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    var latest =
        described.values().stream()
            .flatMap(it -> it.partitions().stream())
            .collect(
                toMap(it -> new TopicPartition(topic, it.partition()), _ -> OffsetSpec.latest()));
    return broker
        .listOffsets(latest)
        .all()
        .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  @Override
  public void close() {
    broker.close(Duration.ofSeconds(1));
  }
}
