package vn.hoso.tracking.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one fact did to the counters. It is kept in the view it moved, so that it is exactly as
 * durable as the view; counting takes it from there, as often as it is told, and adds it once.
 *
 * @param source the order in which it is counted: a topic's partition, see {@link Turn}
 * @param offset its place in that order
 * @param from where the dossier was counted before, null for nowhere
 * @param to where it is counted now
 */
public record Movement(String source, long offset, @Nullable Standing from, @Nullable Standing to) {

  /** What changes for each agency, without zeros. */
  public Map<String, Map<String, Integer>> changes() {
    var changes = new LinkedHashMap<String, Map<String, Integer>>();
    if (from != null) {
      add(changes, from.agency(), from.headings(), -1);
    }
    if (to != null) {
      add(changes, to.agency(), to.headings(), 1);
    }
    changes.values().forEach(it -> it.values().removeIf(sum -> sum == 0));
    changes.values().removeIf(Map::isEmpty);
    return changes;
  }

  private static void add(
      Map<String, Map<String, Integer>> changes,
      String agency,
      Collection<String> headings,
      int sign) {
    var sums = changes.computeIfAbsent(agency, _ -> new LinkedHashMap<>());
    headings.forEach(it -> sums.merge(it, sign, Integer::sum));
  }
}
