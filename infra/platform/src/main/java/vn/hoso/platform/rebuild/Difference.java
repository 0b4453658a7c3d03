package vn.hoso.platform.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.rebuild.Companion.Move;
import vn.hoso.platform.rebuild.RebuildStatus.Differing;
import vn.hoso.platform.replay.Change;
import vn.hoso.platform.store.StateMapping;

/**
 * Compares two editions dossier by dossier: the law that replaying is the same as living. What of
 * the new one may not be read as it is, is put right on the way, where commands are given: versions
 * never fall, a state that is another has a version that nobody has seen, and what the topics know
 * less of stays as it is.
 */
final class Difference<S, E extends DossierEvent> {

  private static final int AT_ONCE = 500;
  private static final int EXAMPLES = 20;
  private static final int FIELDS = 5;

  private final Edition<S, E> live;
  private final Edition<S, E> other;
  private final Companion<S, E> companion;
  private final StateMapping<S> mapping;
  private final boolean mends;
  private final Set<String> suspects = new LinkedHashSet<>();
  private final Set<String> differing = new HashSet<>();
  private final Map<String, Differing> examples = new LinkedHashMap<>();
  private final List<Move<S, E>> ahead = new ArrayList<>();
  private long carried;

  /** Mends the other edition where commands are given against its versions. */
  Difference(
      Edition<S, E> live,
      Edition<S, E> other,
      Companion<S, E> companion,
      StateMapping<S> mapping,
      boolean mends) {
    this.live = live;
    this.other = other;
    this.companion = companion;
    this.mapping = mapping;
    this.mends = mends;
  }

  /** Looks at every dossier while both go on; what is not clear then is looked at again. */
  void compareAll(LongConsumer progress) {
    var compared = new long[1];
    live.forEach(
        AT_ONCE,
        batch -> {
          look(batch, false);
          compared[0] += batch.size();
          progress.accept(compared[0]);
        });
  }

  /** Has these looked at in the end, too. */
  void suspect(Collection<String> dossierIds) {
    suspects.addAll(dossierIds);
  }

  /** Looks again at what moved and what was not clear, while both go on. */
  void lookAgain(Collection<String> moved) {
    suspect(moved);
    lookAtSuspects(false);
  }

  /** Looks for the last time, now that nobody writes. */
  void settle(Collection<String> moved) {
    suspect(moved);
    lookAtSuspects(true);
  }

  long differing() {
    return differing.size();
  }

  /** How many of those the topics know less of. */
  long carried() {
    return carried;
  }

  /** What the new edition knows more of. */
  List<Move<S, E>> ahead() {
    return List.copyOf(ahead);
  }

  List<Differing> examples() {
    return List.copyOf(examples.values());
  }

  private void lookAtSuspects(boolean last) {
    var ids = List.copyOf(suspects);
    suspects.clear();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      look(live.findAll(some).values(), last);
    }
  }

  private void look(Collection<Remembered<S, E>> batch, boolean last) {
    var others = other.findAll(batch.stream().map(Remembered::dossierId).toList());
    var mended = new ArrayList<Remembered<S, E>>();
    for (var it : batch) {
      var that = others.get(it.dossierId());
      if (that != null) {
        var right = judge(it, that, last);
        if (!right.equals(that)) {
          mended.add(right);
        }
      }
    }
    if (mends) {
      other.place(mended);
    }
  }

  /** What has to be read of a dossier after a switch. */
  private Remembered<S, E> judge(Remembered<S, E> it, Remembered<S, E> that, boolean last) {
    differing.remove(it.dossierId());
    examples.remove(it.dossierId());
    if (it.seen().equals(that.seen()) && it.sequence() == that.sequence()) {
      if (Objects.equals(companion.essence(it.state()), companion.essence(that.state()))) {
        return atLeast(that, it.version());
      }
      differs(it, that);
      return atLeast(that, it.version() + 1);
    }
    if (!last) {
      suspects.add(it.dossierId());
      return that;
    }
    if (knowsAll(that, it)) {
      ahead.add(new Move<>(it, that));
      return atLeast(that, it.version() + 1);
    }
    differs(it, that);
    carried += mends ? 1 : 0;
    return it;
  }

  /** One that has heard more cannot be compared; one that has heard less has lost something. */
  private boolean knowsAll(Remembered<S, E> that, Remembered<S, E> it) {
    return that.sequence() >= it.sequence()
        && it.seen().entrySet().stream()
            .allMatch(e -> that.seen().getOrDefault(e.getKey(), 0L) >= e.getValue());
  }

  private static <S, E extends DossierEvent> Remembered<S, E> atLeast(
      Remembered<S, E> it, long version) {
    return it.version() >= version
        ? it
        : new Remembered<>(
            it.dossierId(), version, it.state(), it.seen(), it.sequence(), it.backlog(), it.news());
  }

  private void differs(Remembered<S, E> it, Remembered<S, E> that) {
    differing.add(it.dossierId());
    if (examples.size() < EXAMPLES) {
      examples.put(it.dossierId(), new Differing(it.dossierId(), fields(it, that)));
    }
  }

  private List<String> fields(Remembered<S, E> it, Remembered<S, E> that) {
    var changes =
        Change.between(
            mapping.fields(companion.essence(it.state())),
            mapping.fields(companion.essence(that.state())));
    return changes.isEmpty()
        ? List.of("seen " + it.seen() + " / " + that.seen())
        : changes.stream().limit(FIELDS).map(Change::field).toList();
  }
}
