package vn.hoso.tracking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;

/**
 * The occasion on which a fact is folded, which decides in which order its movement is counted.
 * Pure: an occasion is a value.
 */
public sealed interface Turn {

  /**
   * The records of one poll.
   *
   * @param first offset of the first record of each partition; everything before it was counted
   *     before its poll was committed
   */
  record Poll(Map<String, Long> first) implements Turn {
    public Poll {
      first = Map.copyOf(first);
    }
  }

  /** Parked records that an operator tries once more, out of the order of their partition. */
  record Retry() implements Turn {}

  /** All views are folded anew and counted from scratch afterwards. */
  record Rebuilding() implements Turn {}

  /** The order of one partition. */
  static String source(Owner owner, int partition) {
    return owner.word() + "/" + partition;
  }

  /** The order of one dossier's facts of one owner, for what came out of turn. */
  static String source(Owner owner, int partition, String dossierId) {
    return source(owner, partition) + "/" + dossierId;
  }

  /** The view after a fact, with what is to be counted of it. */
  default View hear(
      View view, DossierEvent event, Owner owner, String dossierId, int partition, long offset) {
    var after = view.hear(event);
    return switch (this) {
      case Rebuilding _ -> after;
      case Retry _ ->
          moved(view, after, view.movements(), source(owner, partition, dossierId), offset);
      case Poll(var first) -> {
        var from = first.get(source(owner, partition));
        var late = from == null || offset < from;
        yield moved(
            view,
            after,
            uncounted(view.movements(), first),
            late ? source(owner, partition, dossierId) : source(owner, partition),
            offset);
      }
    };
  }

  private static View moved(
      View before, View after, List<Movement> uncounted, String source, long offset) {
    var from = Standing.of(before).orElse(null);
    var to = Standing.of(after).orElse(null);
    return Objects.equals(from, to)
        ? after.counting(uncounted)
        : after.counting(plus(uncounted, new Movement(source, offset, from, to)));
  }

  private static List<Movement> uncounted(List<Movement> movements, Map<String, Long> first) {
    return movements.stream()
        .filter(it -> it.offset() >= first.getOrDefault(it.source(), Long.MIN_VALUE))
        .toList();
  }

  private static List<Movement> plus(List<Movement> movements, Movement one) {
    var all = new ArrayList<>(movements);
    all.add(one);
    return all;
  }
}
