package vn.hoso.tracking.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import vn.hoso.tracking.application.Pipeline.Lag;

/** How far one group is behind on one topic, in all and by partition. */
record Lags(String group, String topic, long records, String partitions) {

  static List<Lags> of(List<Lag> lags) {
    return lags.stream()
        .collect(groupingBy(it -> it.group() + " " + it.topic(), TreeMap::new, toList()))
        .values()
        .stream()
        .map(Lags::sum)
        .toList();
  }

  private static Lags sum(List<Lag> lags) {
    return new Lags(
        lags.getFirst().group(),
        lags.getFirst().topic(),
        lags.stream().mapToLong(Lag::records).sum(),
        lags.stream()
            .sorted(comparingInt(Lag::partition))
            .map(it -> it.partition() + ": " + it.records())
            .collect(joining(" · ")));
  }
}
