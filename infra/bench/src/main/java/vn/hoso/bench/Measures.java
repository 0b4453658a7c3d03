package vn.hoso.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What is counted and timed in one run, in microseconds. */
final class Measures {

  private static final long LONGEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;

  private final Map<String, Histogram> requests = new ConcurrentHashMap<>();
  private final Map<String, Histogram> freshness = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final Histogram lives = histogram();
  private final Histogram livesSeen = histogram();

  static Histogram histogram() {
    return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
  }

  static long micros(long nanos) {
    return Math.clamp(nanos / 1000, 1, LONGEST_MICROS);
  }

  /** One request and its answer. */
  void request(String what, long nanos) {
    add(requests, what, nanos);
  }

  /** From the answer of a command to the first lookup that shows it. */
  void visible(String after, long nanos) {
    add(freshness, after, nanos);
  }

  /** One dossier from hand-in to the answer of its hand-over. */
  void life(long nanos) {
    lives.recordValue(micros(nanos));
  }

  /** The same, until lookup has shown it. */
  void lifeSeen(long nanos) {
    livesSeen.recordValue(micros(nanos));
  }

  void failed(String kind) {
    failures.computeIfAbsent(kind, _ -> new LongAdder()).increment();
  }

  Histogram lives() {
    return lives;
  }

  Histogram livesSeen() {
    return livesSeen;
  }

  SortedMap<String, Histogram> requests() {
    return new TreeMap<>(requests);
  }

  SortedMap<String, Histogram> freshness() {
    return new TreeMap<>(freshness);
  }

  SortedMap<String, Long> failures() {
    var counts = new TreeMap<String, Long>();
    failures.forEach((kind, count) -> counts.put(kind, count.sum()));
    return counts;
  }

  /** All of them together. */
  static Histogram sum(Iterable<Histogram> parts) {
    var sum = new Histogram(LONGEST_MICROS, DIGITS);
    parts.forEach(sum::add);
    return sum;
  }

  private static void add(Map<String, Histogram> histograms, String what, long nanos) {
    histograms.computeIfAbsent(what, _ -> histogram()).recordValue(micros(nanos));
  }
}
