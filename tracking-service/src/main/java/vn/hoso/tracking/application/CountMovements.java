package vn.hoso.tracking.application;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.tracking.application.Counters.Addition;
import vn.hoso.tracking.domain.Movement;
import vn.hoso.tracking.domain.Turn;
import vn.hoso.tracking.domain.View;

/**
 * Adds the movements that views carry to the counters, after the views are saved and before the
 * poll that moved them is committed. See ADR 0002.
 */
public final class CountMovements implements AfterSave<View, DossierEvent> {

  private static final ScopedValue<Map<String, View>> SAVED = ScopedValue.newInstance();

  private final Counters counters;

  public CountMovements(Counters counters) {
    this.counters = counters;
  }

  @Override
  public void saved(Collection<Remembered<View, DossierEvent>> dossiers) {
    if (SAVED.isBound()) {
      dossiers.forEach(it -> SAVED.get().put(it.dossierId(), it.state()));
    } else {
      count(dossiers.stream().map(Remembered::state).toList(), CountMovements::isOutOfTurn);
    }
  }

  /**
   * Handles a poll and counts what it moved; throws when either fails, and then both are done
   * again.
   *
   * @param first offset of the first record of each source in the poll
   * @param last offset of the last one
   */
  public void during(Map<String, Long> first, Map<String, Long> last, Runnable handling) {
    var views = handled(new Turn.Poll(first), handling);
    count(
        views,
        it -> {
          var from = first.get(it.source());
          var upTo = last.get(it.source());
          return isOutOfTurn(it)
              || (from != null && upTo != null && it.offset() >= from && it.offset() <= upTo);
        });
  }

  private static Collection<View> handled(Turn turn, Runnable handling) {
    var saved = new LinkedHashMap<String, View>();
    ScopedValue.where(SAVED, saved).run(() -> Occasion.in(turn, handling));
    return saved.values();
  }

  private static boolean isOutOfTurn(Movement it) {
    return it.source().indexOf('/') != it.source().lastIndexOf('/');
  }

  private void count(Collection<View> views, Predicate<Movement> now) {
    var additions = new ArrayList<Addition>();
    views.stream()
        .flatMap(it -> it.movements().stream())
        .filter(now)
        .sorted(comparingLong(Movement::offset))
        .forEach(it -> additions.addAll(additions(it)));
    if (!additions.isEmpty()) {
      counters.add(additions);
    }
  }

  private static List<Addition> additions(Movement it) {
    return it.changes().entrySet().stream()
        .map(change -> new Addition(it.source(), it.offset(), change.getKey(), change.getValue()))
        .toList();
  }
}
