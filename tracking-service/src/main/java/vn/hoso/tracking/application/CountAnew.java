package vn.hoso.tracking.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.rebuild.Companion;
import vn.hoso.tracking.domain.Standing;
import vn.hoso.tracking.domain.Turn;
import vn.hoso.tracking.domain.View;

/**
 * Counts views while they are rebuilt beside the live ones, so that the switch finds the counters
 * ready and nobody waits for a count of all views.
 */
public final class CountAnew implements Companion<View, DossierEvent> {

  private static final int EXAMPLES = 20;

  private final KeepCodes codes;
  private final Counters live;
  private final IntFunction<Counters> editions;
  private final Map<String, Map<String, Long>> sums = new TreeMap<>();

  public CountAnew(KeepCodes codes, Counters live, IntFunction<Counters> editions) {
    this.codes = codes;
    this.live = live;
    this.editions = editions;
  }

  @Override
  public void begin() {
    sums.clear();
  }

  /** Without movements: everything is counted from nothing here. */
  @Override
  public void folding(Runnable folding) {
    Occasion.in(new Turn.Rebuilding(), folding);
  }

  @Override
  public void moved(Collection<Move<View, DossierEvent>> moves) {
    codes.saved(moves.stream().map(Move::after).toList());
    for (var move : moves) {
      count(sums, move.before(), -1);
      count(sums, move.after(), 1);
    }
  }

  private static void count(
      Map<String, Map<String, Long>> sums, Remembered<View, DossierEvent> dossier, long sign) {
    Standing.of(dossier.state())
        .ifPresent(
            it -> {
              var counts = sums.computeIfAbsent(it.agency(), _ -> new TreeMap<>());
              it.headings().forEach(heading -> counts.merge(heading, sign, Long::sum));
            });
  }

  @Override
  public View essence(View state) {
    return state.counting(List.of());
  }

  @Override
  public List<String> finish(int edition, Collection<Move<View, DossierEvent>> ahead) {
    editions.apply(edition).startFrom(withoutZeros(sums));
    var comparable = new TreeMap<String, Map<String, Long>>();
    sums.forEach((agency, counts) -> comparable.put(agency, new TreeMap<>(counts)));
    for (var move : ahead) {
      count(comparable, move.after(), -1);
      count(comparable, move.before(), 1);
    }
    return differences(live.sums(), withoutZeros(comparable));
  }

  private static Map<String, Map<String, Long>> withoutZeros(Map<String, Map<String, Long>> sums) {
    sums.values().forEach(it -> it.values().removeIf(count -> count == 0));
    sums.values().removeIf(Map::isEmpty);
    return sums;
  }

  private static List<String> differences(
      Map<String, Map<String, Long>> live, Map<String, Map<String, Long>> anew) {
    var agencies = new TreeSet<>(live.keySet());
    agencies.addAll(anew.keySet());
    var differences = new ArrayList<String>();
    for (var agency : agencies) {
      var there = live.getOrDefault(agency, Map.of());
      var here = anew.getOrDefault(agency, Map.of());
      var headings = new TreeSet<>(there.keySet());
      headings.addAll(here.keySet());
      headings.removeIf(it -> Objects.equals(there.get(it), here.get(it)));
      for (var heading : headings) {
        var is = there.getOrDefault(heading, 0L);
        var wouldBe = here.getOrDefault(heading, 0L);
        differences.add("%s %s: %d / %d".formatted(agency, heading, is, wouldBe));
      }
    }
    return differences.stream().limit(EXAMPLES).toList();
  }
}
