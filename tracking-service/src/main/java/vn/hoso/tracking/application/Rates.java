package vn.hoso.tracking.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Events handled in each of the last minutes, per topic; since this process began. */
public final class Rates {

  public static final int MINUTES = 30;

  private final Clock clock;
  private final Map<String, TreeMap<Long, Long>> minutes = new LinkedHashMap<>();

  public Rates(Clock clock) {
    this.clock = clock;
  }

  /** Adds handled records by topic. */
  public synchronized void handled(Map<String, Long> records) {
    var now = minute(clock.instant());
    records.forEach(
        (topic, count) -> {
          var bins = minutes.computeIfAbsent(topic, _ -> new TreeMap<>());
          bins.merge(now, count, Long::sum);
          bins.headMap(now - MINUTES).clear();
        });
  }

  /** The last minutes of a topic, the one in hand last. */
  public synchronized List<Long> lastMinutes(String topic) {
    var now = minute(clock.instant());
    var bins = minutes.getOrDefault(topic, new TreeMap<>());
    return LongStream.rangeClosed(now - MINUTES + 1, now)
        .mapToObj(it -> bins.getOrDefault(it, 0L))
        .toList();
  }

  private static long minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
  }
}
