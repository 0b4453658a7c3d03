package vn.hoso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out, with the method beside it.
 *
 * @param started none where the installation ran already
 * @param resident memory of the installation's process right after the load
 * @param peak the most that process ever used
 */
record Report(
    Options options,
    Measures measures,
    Duration measured,
    Duration started,
    OptionalLong resident,
    OptionalLong peak) {

  private static final double MILLI = 1000;
  private static final double MIB = 1024 * 1024;

  double livesPerSecond() {
    return rate(measures.lives().getTotalCount(), measured);
  }

  static double rate(long count, Duration time) {
    return time.isZero() ? 0 : count * 1e9 / time.toNanos();
  }

  String text() {
    var text = new StringBuilder();
    line(text, "dossiers per second", "%.1f".formatted(livesPerSecond()));
    line(text, "dossiers measured", Long.toString(measures.lives().getTotalCount()));
    row(text, "whole life", measures.lives());
    measures.freshness().forEach((after, times) -> row(text, "visible after " + after, times));
    row(text, "HTTP, all requests", Measures.sum(measures.requests().values()));
    measures.requests().forEach((what, times) -> row(text, "  " + what, times));
    line(text, "requests per second", "%.0f".formatted(rate(requests(), measured)));
    if (!started.isZero()) {
      line(text, "command to first page", "%.1f s".formatted(started.toMillis() / MILLI));
    }
    resident.ifPresent(it -> line(text, "resident memory", "%.0f MiB".formatted(it / MIB)));
    peak.ifPresent(it -> line(text, "peak memory", "%.0f MiB".formatted(it / MIB)));
    measures.failures().forEach((kind, count) -> line(text, "failed: " + kind, count.toString()));
    return text.append('\n').append(method()).append('\n').toString();
  }

  void write() {
    var json = new LinkedHashMap<String, Object>();
    json.put("method", method());
    json.put("dossiersPerSecond", livesPerSecond());
    json.put("dossiers", measures.lives().getTotalCount());
    json.put("measuredSeconds", measured.toMillis() / MILLI);
    json.put("lifeMillis", quantiles(measures.lives()));
    json.put("freshnessMillis", all(measures.freshness()));
    json.put("httpMillis", quantiles(Measures.sum(measures.requests().values())));
    json.put("httpMillisByRequest", all(measures.requests()));
    json.put("requestsPerSecond", rate(requests(), measured));
    json.put("startSeconds", started.toMillis() / MILLI);
    resident.ifPresent(it -> json.put("residentMiB", it / MIB));
    peak.ifPresent(it -> json.put("peakMiB", it / MIB));
    json.put("failures", measures.failures());
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      var file = options.report().toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, mapper.writeValueAsString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long requests() {
    return measures.requests().values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  private String method() {
    return """
        Closed model: %d clients, each lives one dossier after the other over HTTP through the public \
        door (hand-in at the counter without files, accept, three steps of claim and completion by \
        three people, result, hand-over) and waits for each answer; no pauses. Warm-up %d s, then \
        %d s measured. A life counts when lookup has shown the hand-over. Freshness: from the answer \
        of the command to the first answer of /api/t/{code} that shows it, read with ?after=<version>; \
        it is as the citizen sees it and includes HTTP. HTTP times: from sending to the whole answer, \
        as the client sees it; waiting reads are not among them. Client, broker, store and services \
        share this machine: %d processors, load average %.1f at the end. Store %s, heap %s."""
        .formatted(
            options.clients(),
            options.warmUp().toSeconds(),
            options.measured().toSeconds(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            options.memory() ? "in memory" : "on disk",
            options.heap());
  }

  private static Map<String, Object> all(SortedMap<String, Histogram> histograms) {
    var all = new LinkedHashMap<String, Object>();
    histograms.forEach((name, times) -> all.put(name, quantiles(times)));
    return all;
  }

  private static Map<String, Object> quantiles(Histogram times) {
    var map = new LinkedHashMap<String, Object>();
    map.put("count", times.getTotalCount());
    map.put("p50", times.getValueAtPercentile(50) / MILLI);
    map.put("p99", times.getValueAtPercentile(99) / MILLI);
    map.put("max", times.getMaxValue() / MILLI);
    return map;
  }

  private static void row(StringBuilder text, String name, Histogram times) {
    line(
        text,
        name,
        "p50 %8.1f ms   p99 %8.1f ms   max %8.1f ms   (%d)"
            .formatted(
                times.getValueAtPercentile(50) / MILLI,
                times.getValueAtPercentile(99) / MILLI,
                times.getMaxValue() / MILLI,
                times.getTotalCount()));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-26s %s%n".formatted(name, value));
  }
}
