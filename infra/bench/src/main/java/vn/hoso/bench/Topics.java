package vn.hoso.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.hoso.contract.Owner;

/** How many facts there are, and whether everybody has heard them. */
final class Topics implements AutoCloseable {

  private static final List<String> GROUPS =
      List.of("intake-service", "routing-service", "notification-service", "tracking-service");
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(50);

  private final Admin admin;
  private final List<TopicPartition> partitions;

  Topics(String kafka) {
    admin = Admin.create(Map.of("bootstrap.servers", kafka));
    var names = Arrays.stream(Owner.values()).map(Owner::topic).toList();
    partitions =
        asked(() -> admin.describeTopics(names).allTopicNames().get()).values().stream()
            .flatMap(
                it ->
                    it.partitions().stream()
                        .map(each -> new TopicPartition(it.name(), each.partition())))
            .toList();
  }

  /** Records that were ever written. */
  long facts() {
    return ends().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that somebody who hears their topic has not handled yet. */
  long waiting() {
    var ends = ends();
    var specs =
        GROUPS.stream()
            .collect(Collectors.toMap(it -> it, _ -> new ListConsumerGroupOffsetsSpec()));
    return asked(() -> admin.listConsumerGroupOffsets(specs).all().get()).values().stream()
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> ends.containsKey(it.getKey()))
        .mapToLong(
            it -> {
              var end = ends.getOrDefault(it.getKey(), 0L);
              return Math.max(0, end - (it.getValue() == null ? 0 : it.getValue().offset()));
            })
        .sum();
  }

  /**
   * Waits until nothing is left to hear and nothing new comes for a while.
   *
   * @return how long it took, without that while
   */
  Duration awaitQuiet(Duration quiet, Duration longest) {
    long begun = System.nanoTime();
    long since = begun;
    long facts = facts();
    while (System.nanoTime() - since < quiet.toNanos()) {
      LockSupport.parkNanos(EVERY);
      long now = facts();
      if (now != facts || waiting() > 0) {
        facts = now;
        since = System.nanoTime();
      }
      if (System.nanoTime() - begun > longest.toNanos()) {
        throw new Failed("the readers did not catch up within " + longest);
      }
    }
    return Duration.ofNanos(since - begun);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  private Map<TopicPartition, Long> ends() {
    var latest = partitions.stream().collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
    return asked(() -> admin.listOffsets(latest).all().get()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  private interface Asking<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not tell", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking the broker", e);
    }
  }
}
