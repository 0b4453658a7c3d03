package vn.hoso.tracking.messaging;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.Owner;
import vn.hoso.tracking.application.Pipeline;

/** Asks the broker every few seconds how far every group has come. */
final class BrokerPipeline implements Pipeline, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BrokerPipeline.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int PATIENCE_MS = 5000;

  private final Map<String, Object> settings;
  private final String own;
  private final List<String> groups;
  private final Clock clock;
  private volatile Health health = Health.UNKNOWN;
  private @Nullable ScheduledExecutorService schedule;
  private @Nullable Admin admin;

  BrokerPipeline(Map<String, Object> settings, String own, List<String> groups, Clock clock) {
    this.settings = new HashMap<>(settings);
    this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.own = own;
    this.groups = Stream.concat(groups.stream(), Stream.of(own)).distinct().toList();
    this.clock = clock;
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it runs until stop
  public synchronized void start() {
    admin = Admin.create(settings);
    schedule =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lag").factory());
    schedule.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (schedule != null) {
      schedule.shutdownNow();
      schedule = null;
    }
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
      admin = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return schedule != null;
  }

  private void ask() {
    var broker = admin;
    if (broker == null) {
      return;
    }
    try {
      health = answer(broker);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException silent) {
      log.atDebug().addKeyValue("cause", silent.toString()).log("the broker does not tell its lag");
    }
  }

  private Health answer(Admin broker) throws ExecutionException, InterruptedException {
    var now = clock.instant();
    var partitions = partitions(broker);
    var ends = offsets(broker, partitions, OffsetSpec.latest());
    var lags = lags(broker, ends);
    var waiting = lags.stream().filter(it -> it.group().equals(own)).mapToLong(Lag::records).sum();
    return new Health(
        now, waiting == 0 ? now : health.caughtUpAt(), lags, deadLetters(broker, ends));
  }

  private List<Lag> lags(Admin broker, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    var asked = groups.stream().collect(toMap(it -> it, _ -> new ListConsumerGroupOffsetsSpec()));
    var committed = broker.listConsumerGroupOffsets(asked);
    var lags = new ArrayList<Lag>();
    for (var group : groups) {
      var offsets = committed.partitionsToOffsetAndMetadata(group).get();
      for (var end : ends.entrySet()) {
        var partition = end.getKey();
        if (hears(group, partition.topic(), offsets.keySet())) {
          var offset = offsets.get(partition);
          var left = Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
          lags.add(new Lag(group, partition.topic(), partition.partition(), left));
        }
      }
    }
    return List.copyOf(lags);
  }

  /** We hear everybody; of other groups only what they once committed can be told. */
  private boolean hears(String group, String topic, Set<TopicPartition> committed) {
    return group.equals(own)
        ? Stream.of(Owner.values()).anyMatch(it -> it.topic().equals(topic))
        : committed.stream().anyMatch(it -> it.topic().equals(topic));
  }

  private static List<DeadLetters> deadLetters(Admin broker, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    var dead = ends.keySet().stream().filter(it -> it.topic().endsWith(".dlt")).toList();
    var begins = offsets(broker, dead, OffsetSpec.earliest());
    var byTopic = new TreeMap<String, Long>();
    begins.forEach(
        (partition, begin) ->
            byTopic.merge(
                partition.topic(), ends.getOrDefault(partition, begin) - begin, Long::sum));
    return byTopic.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it -> new DeadLetters(it.getKey(), it.getValue()))
        .toList();
  }

  private static List<TopicPartition> partitions(Admin broker)
      throws ExecutionException, InterruptedException {
    Set<String> ours = new HashSet<>();
    for (var topic : broker.listTopics().names().get()) {
      if (Arrays.stream(Owner.values()).anyMatch(it -> topic.startsWith(it.topic()))) {
        ours.add(topic);
      }
    }
    return broker.describeTopics(ours).allTopicNames().get().values().stream()
        .flatMap(
            it ->
                it.partitions().stream()
                    .map(partition -> new TopicPartition(it.name(), partition.partition())))
        .toList();
  }

  private static Map<TopicPartition, Long> offsets(
      Admin broker, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    return broker
        .listOffsets(partitions.stream().collect(toMap(it -> it, _ -> which)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }
}
