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
      count(move.before(), -1);
      count(move.after(), 1);
    }
  }

  private void count(Remembered<View, DossierEvent> dossier, long sign) {
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
  public List<String> finish(int edition) {
    sums.values().forEach(it -> it.values().removeIf(count -> count == 0));
    sums.values().removeIf(Map::isEmpty);
    editions.apply(edition).startFrom(sums);
    return differences(live.sums());
  }

  private List<String> differences(Map<String, Map<String, Long>> now) {
    var agencies = new TreeSet<>(sums.keySet());
    agencies.addAll(now.keySet());
    var differences = new ArrayList<String>();
    for (var agency : agencies) {
      var there = now.getOrDefault(agency, Map.of());
      var here = sums.getOrDefault(agency, Map.of());
      var headings = new TreeSet<>(there.keySet());
      headings.addAll(here.keySet());
      headings.removeIf(it -> Objects.equals(there.get(it), here.get(it)));
      headings.forEach(
          it ->
              differences.add(
                  "%s %s: %s / %s"
                      .formatted(
                          agency, it, there.getOrDefault(it, 0L), here.getOrDefault(it, 0L))));
    }
    return differences.stream().limit(EXAMPLES).toList();
  }
}
