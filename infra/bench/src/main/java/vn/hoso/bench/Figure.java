package vn.hoso.bench;

import org.HdrHistogram.Histogram;

/**
 * One line of the report.
 *
 * @param part what was going on
 * @param value a figure of one run or the spread of several; of times the median
 * @param rest what else there is to say, in words
 */
record Figure(String part, String name, Spread value, String unit, String rest) {

  private static final double MILLI = 1000;

  static Figure times(String part, String name, Histogram times) {
    return new Figure(
        part,
        name,
        Spread.of(times.getValueAtPercentile(50) / MILLI),
        "ms",
        "p99 %.1f ms   max %.1f ms   (%d)"
            .formatted(
                times.getValueAtPercentile(99) / MILLI,
                times.getMaxValue() / MILLI,
                times.getTotalCount()));
  }

  String words() {
    var words = value + (unit.isEmpty() ? "" : " " + unit);
    return rest.isEmpty() ? words : "p50 " + words + "   " + rest;
  }
}
