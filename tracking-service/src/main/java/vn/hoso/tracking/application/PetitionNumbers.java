package vn.hoso.tracking.application;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.tracking.domain.PetitionHeadings.Count;
import vn.hoso.tracking.domain.PetitionHeadings.Heading;

/** Petitions in numbers: all, by class and by channel. */
public record PetitionNumbers(Line all, List<Line> kinds, List<Line> ways) {

  /**
   * One class or channel.
   *
   * @param name of the class or channel; empty for all
   * @param overdue how many of the open ones the agency should have answered by now
   * @param inTime how many of the answered ones were answered in time (766 formula sheet, 5.2)
   * @param medianDays within how many days half of the answered ones were; null while there are
   *     none
   * @param repeated how many were closed because they repeat another one
   */
  public record Line(
      String name,
      long received,
      long open,
      long overdue,
      long answered,
      long inTime,
      @Nullable Long medianDays,
      long liked,
      long disliked,
      long repeated) {

    /** Part of the answered ones that were in time, 0 to 1; null while there are none. */
    public @Nullable Double inTimeRate() {
      return share(inTime, answered);
    }

    /** Part of the judged ones that were liked, 0 to 1; null while there are none. */
    public @Nullable Double likedRate() {
      return share(liked, liked + disliked);
    }

    private static @Nullable Double share(long part, long whole) {
      return whole == 0 ? null : (double) part / whole;
    }
  }

  /** From the counters, as of now. */
  static PetitionNumbers of(Counts sums, Instant now) {
    var counts = new Tally(sums, now);
    return new PetitionNumbers(
        counts.line("", _ -> true),
        Stream.of(Kind.values()).map(it -> counts.line(it.name(), of -> of.kind() == it)).toList(),
        Stream.of(Way.values()).map(it -> counts.line(it.name(), of -> of.way() == it)).toList());
  }

  /** The counts of petitions among all sums. */
  private static final class Tally {

    private record Counted(Heading heading, long count) {}

    private final List<Counted> all;
    private final Instant now;

    Tally(Counts sums, Instant now) {
      this.now = now;
      all =
          sums.byHeading().entrySet().stream()
              .flatMap(
                  it -> Heading.of(it.getKey()).map(of -> new Counted(of, it.getValue())).stream())
              .toList();
    }

    Line line(String name, Predicate<Heading> which) {
      var of = all.stream().filter(it -> which.test(it.heading())).toList();
      return new Line(
          name,
          sum(of, Count.RECEIVED),
          sum(of, Count.OPEN),
          overdue(of),
          sum(of, Count.ANSWERED),
          sum(of, Count.IN_TIME),
          median(of),
          sum(of, Count.LIKED),
          sum(of, Count.DISLIKED),
          sum(of, Count.REPEATED));
    }

    private long overdue(List<Counted> of) {
      return of.stream()
          .filter(it -> it.heading().count() == Count.DUE)
          .filter(it -> Instant.parse(it.heading().value()).isBefore(now))
          .mapToLong(Counted::count)
          .sum();
    }

    private static @Nullable Long median(List<Counted> of) {
      var byDays = new TreeMap<Long, Long>();
      of.stream()
          .filter(it -> it.heading().count() == Count.TOOK)
          .forEach(it -> byDays.merge(Long.valueOf(it.heading().value()), it.count(), Long::sum));
      long left = (sum(of, Count.TOOK) + 1) / 2;
      for (var day : byDays.entrySet()) {
        left -= day.getValue();
        if (left <= 0) {
          return day.getKey();
        }
      }
      return null;
    }

    private static long sum(List<Counted> of, Count count) {
      return of.stream()
          .filter(it -> it.heading().count() == count)
          .mapToLong(Counted::count)
          .sum();
    }
  }
}
