package vn.hoso.tracking.application;

import java.time.Instant;
import java.util.List;

/** What the broker tells of its own health. */
public interface Pipeline {

  /** How many records of a partition a group has still to handle. */
  record Lag(String group, String topic, int partition, long records) {}

  /** Records that a group could not read, dealt with since or not: the broker keeps them all. */
  record DeadLetters(String topic, long records) {}

  /**
   * The broker's answer.
   *
   * @param checkedAt when it answered
   * @param caughtUpAt when tracking itself last had nothing left to handle
   */
  record Health(
      Instant checkedAt, Instant caughtUpAt, List<Lag> lags, List<DeadLetters> deadLetters) {

    public static final Health UNKNOWN =
        new Health(Instant.EPOCH, Instant.EPOCH, List.of(), List.of());
  }

  /** The last answer, a few seconds old. */
  Health health();
}
