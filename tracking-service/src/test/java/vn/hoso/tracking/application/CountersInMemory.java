package vn.hoso.tracking.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counters in maps, which can break down between two documents. */
final class CountersInMemory implements Counters {

  private final Map<String, Long> come = new TreeMap<>();
  private final Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();

  /** How many documents are still written before it breaks down; negative for never. */
  int strength = -1;

  @Override
  public void add(List<Addition> additions) {
    var byDocument = new TreeMap<String, List<Addition>>();
    additions.forEach(
        it ->
            byDocument
                .computeIfAbsent(it.source() + ":" + it.agency(), _ -> new ArrayList<>())
                .add(it));
    byDocument.forEach(this::write);
  }

  private void write(String id, List<Addition> additions) {
    if (strength == 0) {
      throw new IllegalStateException("the store broke down");
    }
    strength--;
    for (var addition : additions) {
      if (addition.offset() > come.getOrDefault(id, -1L)) {
        come.put(id, addition.offset());
        var sums =
            counts
                .computeIfAbsent(addition.agency(), _ -> new TreeMap<>())
                .computeIfAbsent(id, _ -> new TreeMap<>());
        addition.changes().forEach((name, by) -> sums.merge(name, (long) by, Long::sum));
      }
    }
  }

  @Override
  public Map<String, Map<String, Long>> sums() {
    var sums = new TreeMap<String, Map<String, Long>>();
    counts.forEach(
        (agency, documents) -> {
          var all = new TreeMap<String, Long>();
          documents
              .values()
              .forEach(it -> it.forEach((n, count) -> all.merge(n, count, Long::sum)));
          all.values().removeIf(it -> it == 0);
          sums.put(agency, all);
        });
    return sums;
  }

  @Override
  public Map<String, Map<String, Long>> sums(Collection<String> agencies) {
    var sums = sums();
    sums.keySet().retainAll(agencies);
    return sums;
  }

  @Override
  public void startFrom(Map<String, Map<String, Long>> sums) {
    come.clear();
    counts.clear();
    sums.forEach((agency, all) -> counts.put(agency, new TreeMap<>(Map.of("base", all))));
  }

  @Override
  public Set<String> agencies() {
    return counts.keySet();
  }
}
