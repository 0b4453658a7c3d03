package vn.hoso.platform.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.rebuild.Companion.Move;
import vn.hoso.platform.replay.Change;
import vn.hoso.platform.store.StateMapping;

/** Compares two editions dossier by dossier: the law that replaying is the same as living. */
final class Difference<S, E extends DossierEvent> {

  private static final int AT_ONCE = 500;
  private static final int EXAMPLES = 20;
  private static final int FIELDS = 5;

  private final Edition<S, E> live;
  private final Edition<S, E> other;
  private final Companion<S, E> companion;
  private final StateMapping<S> mapping;
  private final Set<String> suspects = new LinkedHashSet<>();
  private final List<String> examples = new ArrayList<>();
  private long differing;
  private final List<Move<S, E>> ahead = new ArrayList<>();

  Difference(
      Edition<S, E> live, Edition<S, E> other, Companion<S, E> companion, StateMapping<S> mapping) {
    this.live = live;
    this.other = other;
    this.companion = companion;
    this.mapping = mapping;
  }

  /** Looks at every dossier while both go on; what differs then is looked at again at the end. */
  void compareAll(LongConsumer progress) {
    var compared = new long[1];
    live.forEach(
        AT_ONCE,
        batch -> {
          compare(batch, suspects);
          compared[0] += batch.size();
          progress.accept(compared[0]);
        });
  }

  /** Has these looked at in the end, too. */
  void suspect(Collection<String> dossierIds) {
    suspects.addAll(dossierIds);
  }

  /** Looks again at what differed, now that nobody writes. */
  void settle() {
    var real = new LinkedHashSet<String>();
    ahead.clear();
    examples.clear();
    for (var some : inBatches(List.copyOf(suspects))) {
      compare(live.findAll(some).values(), real);
    }
    differing = real.size();
  }

  long differing() {
    return differing;
  }

  /** What the new edition knows more of. */
  List<Move<S, E>> ahead() {
    return List.copyOf(ahead);
  }

  List<String> examples() {
    return List.copyOf(examples);
  }

  private void compare(Collection<Remembered<S, E>> batch, Set<String> found) {
    var others = other.findAll(batch.stream().map(Remembered::dossierId).toList());
    for (var it : batch) {
      var that = others.get(it.dossierId());
      if (that != null && !isSame(it, that)) {
        found.add(it.dossierId());
        if (examples.size() < EXAMPLES) {
          examples.add(it.dossierId() + ": " + fields(it, that));
        }
      }
    }
  }

  /** One that has heard more cannot be compared; one that has heard less has lost something. */
  private boolean isSame(Remembered<S, E> it, Remembered<S, E> that) {
    if (it.seen().equals(that.seen()) && it.sequence() == that.sequence()) {
      return Objects.equals(companion.essence(it.state()), companion.essence(that.state()));
    }
    var hasAll =
        that.sequence() >= it.sequence()
            && it.seen().entrySet().stream()
                .allMatch(e -> that.seen().getOrDefault(e.getKey(), 0L) >= e.getValue());
    if (hasAll) {
      suspects.add(it.dossierId());
      ahead.add(new Move<>(it, that));
    }
    return hasAll;
  }

  private String fields(Remembered<S, E> it, Remembered<S, E> that) {
    var changes =
        Change.between(
            mapping.fields(companion.essence(it.state())),
            mapping.fields(companion.essence(that.state())));
    return changes.isEmpty()
        ? "seen " + it.seen() + " / " + that.seen()
        : String.join(", ", changes.stream().limit(FIELDS).map(Change::field).toList());
  }

  private static List<List<String>> inBatches(List<String> ids) {
    var batches = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      batches.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
    return batches;
  }
}
