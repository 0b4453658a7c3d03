package vn.hoso.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * One line of the report.
 *
 * @param part what was going on
 * @param value a figure of one run or the spread of several; of times the median
 * @param more of times the other quantiles and how many there were
 */
record Figure(String part, String name, Spread value, String unit, Map<String, Double> more) {

  private static final double MILLI = 1000;

  static Figure of(String part, String name, Spread value, String unit) {
    return new Figure(part, name, value, unit, Map.of());
  }

  /** From a histogram of microseconds. */
  static Figure times(String part, String name, Histogram times) {
    var more = new LinkedHashMap<String, Double>();
    more.put("p99", times.getValueAtPercentile(99) / MILLI);
    more.put("max", times.getMaxValue() / MILLI);
    more.put("count", (double) times.getTotalCount());
    return new Figure(part, name, Spread.of(times.getValueAtPercentile(50) / MILLI), "ms", more);
  }

  boolean isTimes() {
    return !more.isEmpty();
  }

  double more(String name) {
    return more.getOrDefault(name, 0.0);
  }

  String words() {
    var words = value + (unit.isEmpty() ? "" : " " + unit);
    return isTimes()
        ? "p50 "
            + words
            + more.entrySet().stream()
                .map(it -> "   %s %.1f".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining())
        : words;
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("part", part);
    json.put("name", name);
    json.put("unit", unit);
    json.put(isTimes() ? "p50" : "median", value.median());
    if (!isTimes()) {
      json.put("least", value.least());
      json.put("most", value.most());
    }
    json.putAll(more);
    return json;
  }
}
