package vn.hoso.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The same figure of several runs: what to believe, and how far to believe it. */
record Spread(double median, double least, double most) {

  static <T> Spread of(Collection<T> runs, ToDoubleFunction<T> figure) {
    return of(runs.stream().mapToDouble(figure).toArray());
  }

  static Spread of(double... figures) {
    if (figures.length == 0) {
      return new Spread(0, 0, 0);
    }
    var sorted = figures.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    return least == most
        ? "%.1f".formatted(median)
        : String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median, least, most);
  }
}
