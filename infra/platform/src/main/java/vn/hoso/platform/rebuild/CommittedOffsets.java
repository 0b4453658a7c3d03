package vn.hoso.platform.rebuild;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** How far a consumer group has handled a topic, as the broker has it. */
final class CommittedOffsets {

  private final Map<String, Object> settings;
  private final String group;

  CommittedOffsets(Map<String, Object> settings, String group) {
    this.settings = Map.copyOf(settings);
    this.group = group;
  }

  /** Committed offset by partition; a partition nothing was committed of is absent. */
  Map<Integer, Long> of(String topic) {
    try (var admin = Admin.create(settings)) {
      var byPartition = new HashMap<Integer, Long>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, offset) -> {
                if (partition.topic().equals(topic) && offset != null) {
                  byPartition.put(partition.partition(), offset.offset());
                }
              });
      return byPartition;
    } catch (ExecutionException unreachable) {
      throw new IllegalStateException(
          "the broker does not tell the offsets of " + group, unreachable);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking for offsets", stop);
    }
  }
}
