package vn.hoso.tracking.application;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.tracking.domain.Standing;
import vn.hoso.tracking.domain.Standing.By;

/** Counters by heading, and what follows from them. */
record Counts(Map<String, Long> byHeading) {

  static Counts sum(Collection<Map<String, Long>> all) {
    var sum = new TreeMap<String, Long>();
    all.forEach(it -> it.forEach((heading, count) -> sum.merge(heading, count, Long::sum)));
    return new Counts(sum);
  }

  long of(String heading) {
    return byHeading.getOrDefault(heading, 0L);
  }

  /** The counts of a heading with values, by value. */
  Map<String, Long> of(By by) {
    var values = new TreeMap<String, Long>();
    byHeading.forEach(
        (heading, count) -> {
          if (heading.startsWith(by.prefix())) {
            values.put(heading.substring(by.prefix().length()), count);
          }
        });
    return values;
  }

  /** From 0 to 1; null while nothing is finished. */
  @Nullable Double onTimeRate() {
    var onTime = of(Standing.ON_TIME);
    var finished = onTime + of(Standing.LATE);
    if (finished == 0) {
      return null;
    }
    return (double) onTime / finished;
  }

  /** From 1 to 5, over all subjects; null while nobody rated. */
  @Nullable Double meanScore() {
    long given = 0;
    long sum = 0;
    for (var it : of(By.RATED).entrySet()) {
      given += it.getValue();
      sum += it.getValue() * score(it.getKey());
    }
    if (given == 0) {
      return null;
    }
    return (double) sum / given;
  }

  private static int score(String subjectAndScore) {
    return Integer.parseInt(subjectAndScore.substring(subjectAndScore.indexOf(':') + 1));
  }
}
