package vn.hoso.tracking.application;

import static java.util.Comparator.comparingLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

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
      List<Topic> topics,
      PetitionNumbers petitions) {}

  /** The numbers of some agencies, or of all with null, as of now. */
  public Numbers of(@Nullable Collection<String> agencies, Instant now) {
    var byAgency = agencies == null ? counters.sums() : counters.sums(agencies);
    var all = Counts.sum(byAgency.values());
    return new Numbers(
        all.of(Standing.TOTAL),
        all.of(Standing.OPEN),
        all.of(Standing.DUE_SOON),
        all.of(Standing.OVERDUE),
        all.onTimeRate(),
        statuses(all),
        sorted(
            byAgency.entrySet().stream()
                .map(it -> agency(it.getKey(), new Counts(it.getValue())))
                .filter(it -> it.dossiers() > 0)),
        lines(all, By.FIELD, By.FIELD_OVERDUE),
        lines(all, By.PROCEDURE, By.PROCEDURE_OVERDUE),
        all.of(By.CHANNEL),
        days(all, LocalDate.ofInstant(now, ZONE)),
        Stream.of(Owner.values()).map(it -> topic(it.topic())).toList(),
        PetitionNumbers.of(all, now));
  }

  private static Line agency(String agency, Counts counts) {
    return new Line(
        agency,
        counts.of(Standing.TOTAL),
        counts.of(Standing.OVERDUE),
        counts.onTimeRate(),
        counts.of(Standing.RATINGS),
        counts.meanScore());
  }

  private static List<Line> lines(Counts all, By by, By late) {
    var overdue = all.of(late);
    return sorted(
        all.of(by).entrySet().stream()
            .map(it -> line(it.getKey(), it.getValue(), overdue.getOrDefault(it.getKey(), 0L))));
  }

  private static Line line(String name, long dossiers, long overdue) {
    return new Line(name, dossiers, overdue, null, 0, null);
  }

  private static List<Line> sorted(Stream<Line> lines) {
    return lines
        .sorted(comparingLong(Line::dossiers).reversed().thenComparing(Line::name))
        .toList();
  }

  private static Map<Integer, Long> statuses(Counts all) {
    var statuses = new TreeMap<Integer, Long>();
    all.of(By.STATUS).forEach((code, count) -> statuses.put(Integer.valueOf(code), count));
    return statuses;
  }

  private static List<Day> days(Counts all, LocalDate today) {
    return today
        .minusDays(DAYS - 1)
        .datesUntil(today.plusDays(1))
        .map(day -> day(all, day))
        .toList();
  }

  private static Day day(Counts all, LocalDate day) {
    return new Day(
        day,
        all.of(By.SUBMITTED.heading(day)),
        all.of(By.ACCEPTED.heading(day)),
        all.of(By.RETURNED.heading(day)));
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
