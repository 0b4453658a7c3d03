package vn.hoso.tracking.application;

import static java.util.Comparator.comparingLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Owner;
import vn.hoso.tracking.domain.Standing;
import vn.hoso.tracking.domain.Standing.By;

/** The operators' numbers, all from counters and meters: no view is read. */
public final class Overview {

  private static final int DAYS = 14;

  private final Counters counters;
  private final Rates rates;
  private final MeterRegistry meters;

  public Overview(Counters counters, Rates rates, MeterRegistry meters) {
    this.counters = counters;
    this.rates = rates;
    this.meters = meters;
  }

  /**
   * A name with how many dossiers stand under it, and how many of them are late.
   *
   * @param ratings how many of them were rated, for agencies only
   * @param meanScore over all subjects of these ratings, 1 to 5; null while there are none
   */
  public record Line(
      String name,
      long dossiers,
      long overdue,
      @Nullable Double onTimeRate,
      long ratings,
      @Nullable Double meanScore) {}

  /** What came in and went out on one day. */
  public record Day(LocalDate day, long submitted, long accepted, long returned) {}

  /**
   * One topic.
   *
   * @param minutes events handled in each of the last minutes
   * @param p50 milliseconds from a fact to its being visible; null while there were none
   */
  public record Topic(
      String name, List<Long> minutes, @Nullable Double p50, @Nullable Double p99) {}

  /** Everything on the overview that is counted. */
  public record Numbers(
      long total,
      long open,
      long dueSoon,
      long overdue,
      @Nullable Double onTimeRate,
      Map<Integer, Long> statuses,
      List<Line> agencies,
      List<Line> fields,
      List<Line> procedures,
      Map<String, Long> channels,
      List<Day> days,
      List<Topic> topics) {}

  /** The numbers of some agencies, or of all with null. */
  public Numbers of(@Nullable Collection<String> agencies, LocalDate today) {
    var byAgency = agencies == null ? counters.sums() : counters.sums(agencies);
    var all = new TreeMap<String, Long>();
    byAgency.values().forEach(it -> it.forEach((name, count) -> all.merge(name, count, Long::sum)));
    return new Numbers(
        count(all, Standing.TOTAL),
        count(all, Standing.OPEN),
        count(all, Standing.DUE_SOON),
        count(all, Standing.OVERDUE),
        onTimeRate(all),
        statuses(all),
        sorted(byAgency.entrySet().stream().map(it -> agency(it.getKey(), it.getValue()))),
        lines(all, By.FIELD, By.FIELD_OVERDUE),
        lines(all, By.PROCEDURE, By.PROCEDURE_OVERDUE),
        values(all, By.CHANNEL),
        days(all, today),
        Owner.ofDossiers().stream().map(it -> topic(it.topic())).toList());
  }

  private static Line agency(String agency, Map<String, Long> counts) {
    return new Line(
        agency,
        count(counts, Standing.TOTAL),
        count(counts, Standing.OVERDUE),
        onTimeRate(counts),
        count(counts, Standing.RATINGS),
        meanScore(counts));
  }

  private static List<Line> lines(Map<String, Long> all, By by, By late) {
    var overdue = values(all, late);
    return sorted(
        values(all, by).entrySet().stream()
            .map(
                it ->
                    new Line(
                        it.getKey(),
                        it.getValue(),
                        overdue.getOrDefault(it.getKey(), 0L),
                        null,
                        0,
                        null)));
  }

  private static List<Line> sorted(Stream<Line> lines) {
    return lines
        .sorted(comparingLong(Line::dossiers).reversed().thenComparing(Line::name))
        .toList();
  }

  private static Map<Integer, Long> statuses(Map<String, Long> all) {
    var statuses = new TreeMap<Integer, Long>();
    values(all, By.STATUS).forEach((code, count) -> statuses.put(Integer.valueOf(code), count));
    return statuses;
  }

  private static List<Day> days(Map<String, Long> all, LocalDate today) {
    return today
        .minusDays(DAYS - 1)
        .datesUntil(today.plusDays(1))
        .map(
            day ->
                new Day(
                    day,
                    count(all, By.SUBMITTED.heading(day)),
                    count(all, By.ACCEPTED.heading(day)),
                    count(all, By.RETURNED.heading(day))))
        .toList();
  }

  private static Map<String, Long> values(Map<String, Long> all, By by) {
    var values = new TreeMap<String, Long>();
    all.forEach(
        (heading, count) -> {
          if (heading.startsWith(by.prefix())) {
            values.put(heading.substring(by.prefix().length()), count);
          }
        });
    return values;
  }

  private static @Nullable Double onTimeRate(Map<String, Long> counts) {
    var onTime = count(counts, Standing.ON_TIME);
    var finished = onTime + count(counts, Standing.LATE);
    if (finished == 0) {
      return null;
    }
    return (double) onTime / finished;
  }

  private static @Nullable Double meanScore(Map<String, Long> counts) {
    long given = 0;
    long sum = 0;
    for (var it : values(counts, By.RATED).entrySet()) {
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

  private static long count(Map<String, Long> counts, String heading) {
    return counts.getOrDefault(heading, 0L);
  }

  private Topic topic(String name) {
    var timer = meters.find("dossier.freshness").tag("topic", name).timer();
    return new Topic(
        name, rates.lastMinutes(name), percentile(timer, 0.5), percentile(timer, 0.99));
  }

  /**
   * The upper edge of the histogram's bucket that the percentile falls into. Facts older than the
   * histogram reaches are history that was imported, or a backlog that the lag tells of.
   */
  private static @Nullable Double percentile(@Nullable Timer timer, double share) {
    var buckets = timer == null ? new CountAtBucket[0] : timer.takeSnapshot().histogramCounts();
    var live = buckets.length == 0 ? 0 : buckets[buckets.length - 1].count();
    for (var bucket : buckets) {
      if (live > 0 && bucket.count() >= share * live) {
        return bucket.bucket(TimeUnit.MILLISECONDS);
      }
    }
    return null;
  }
}
