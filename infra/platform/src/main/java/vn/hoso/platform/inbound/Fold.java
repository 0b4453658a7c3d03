package vn.hoso.platform.inbound;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Parking.Stuck;

/**
 * Folds the records of one dossier into its memory, without I/O. So an exception in here belongs to
 * a record, and one outside belongs to the store or the broker.
 */
final class Fold<S, E extends DossierEvent> {

  /**
   * What a fold came to.
   *
   * @param isChanged whether anything was heard
   * @param stuck the records that could not be applied, and those of the same owner after them
   */
  record Folded<S, E extends DossierEvent>(
      Remembered<S, E> after, boolean isChanged, List<Stuck> stuck) {}

  private final Behaviour<S, E> behaviour;
  private final @Nullable Owner owner;
  private final Clock clock;

  /** The owner is null for a service that states nothing. */
  Fold(Behaviour<S, E> behaviour, @Nullable Owner owner, Clock clock) {
    this.behaviour = behaviour;
    this.owner = owner;
    this.clock = clock;
  }

  Folded<S, E> fold(Remembered<S, E> before, List<Received> records) {
    var now = before;
    var stopped = new EnumMap<Owner, String>(Owner.class);
    var stuck = new ArrayList<Stuck>();
    for (var record : records) {
      var id = record.envelope().id();
      var why = stopped.get(id.owner());
      switch (now.placeOf(id)) {
        case SEEN -> {}
        case GAP -> stuck.add(new Stuck(record, why == null ? Stuck.GAP : why));
        case NEXT -> {
          try {
            now = apply(now, record);
          } catch (RuntimeException bug) {
            stopped.put(id.owner(), placeOf(bug));
            stuck.add(new Stuck(record, placeOf(bug)));
          }
        }
      }
    }
    return new Folded<>(now, !now.seen().equals(before.seen()), List.copyOf(stuck));
  }

  private Remembered<S, E> apply(Remembered<S, E> now, Received record) {
    var event = record.event();
    if (event == null) {
      return now.having(record.envelope().id());
    }
    var heard = record.heard(event);
    var after = now.having(record.envelope().id()).with(behaviour.hear(now.state(), heard));
    var facts = behaviour.react(after.state(), heard, clock.instant());
    if (facts.isEmpty()) {
      return after;
    }
    if (owner == null) {
      throw new IllegalStateException("a service that owns no topic stated " + facts.size());
    }
    return after.stating(facts, owner, Cause.fact(record.envelope()), behaviour);
  }

  /** Class and place of a bug; its message could quote content. */
  private static String placeOf(RuntimeException bug) {
    var trace = bug.getStackTrace();
    return bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
