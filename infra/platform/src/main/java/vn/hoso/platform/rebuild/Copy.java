package vn.hoso.platform.rebuild;

import static java.util.Comparator.comparingLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.rebuild.Companion.Move;

/**
 * Folds records into an edition that nobody reads. A service that reacts may hear only what its
 * live document has heard, or a reaction would be lost; one that states nothing may run ahead. What
 * does not fit yet waits in memory until it does.
 */
final class Copy<S, E extends DossierEvent> {

  private static final int WAITING_AT_MOST = 100_000;

  /** A live consumer that lags further behind than this makes its counters incomparable. */
  private static final int REMEMBERED = 100_000;

  /**
   * Facts of one dossier lie close together; nobody else writes, so what was placed still holds.
   */
  private static final int LATELY = 10_000;

  private final Behaviour<S, E> behaviour;
  private final @Nullable Owner owner;
  private final Documents<S, E> live;
  private final Edition<S, E> edition;
  private final Companion<S, E> companion;
  private final Map<String, List<Received>> waiting = new HashMap<>();
  private final ArrayDeque<Place> read = new ArrayDeque<>();
  private final Set<String> touched = new HashSet<>();
  private boolean watching;
  private final Cache<String, Remembered<S, E>> lately =
      Caffeine.newBuilder().maximumSize(LATELY).build();

  Copy(
      Behaviour<S, E> behaviour,
      @Nullable Owner owner,
      Documents<S, E> live,
      Edition<S, E> edition,
      Companion<S, E> companion) {
    this.behaviour = behaviour;
    this.owner = owner;
    this.live = live;
    this.edition = edition;
    this.companion = companion;
  }

  /** A record that was read, without content. */
  private record Place(Owner owner, int partition, long offset, String dossierId) {}

  /** From here on it remembers which dossiers it moves. */
  void watch() {
    watching = true;
  }

  /** Dossiers that were moved since this was asked last. */
  Set<String> takeTouched() {
    var taken = Set.copyOf(touched);
    touched.clear();
    return taken;
  }

  /** Folds records, each dossier on its own, with what waited for it. */
  void fold(List<Received> records) {
    records.forEach(this::remember);
    var byDossier = new LinkedHashMap<String, List<Received>>();
    for (var record : records) {
      byDossier.computeIfAbsent(record.dossierId(), this::takeWaiting).add(record);
    }
    companion.folding(() -> foldAll(byDossier));
  }

  /** Tries once more what waits, while nobody writes. */
  void foldWaiting() {
    var all = new LinkedHashMap<>(waiting);
    waiting.clear();
    companion.folding(() -> foldAll(all));
  }

  /** Dossiers of records past these offsets, as far back as is remembered. */
  Set<String> readPast(Map<Owner, Map<Integer, Long>> offsets) {
    return read.stream()
        .filter(
            it ->
                it.offset()
                    >= offsets.getOrDefault(it.owner(), Map.of()).getOrDefault(it.partition(), 0L))
        .map(Place::dossierId)
        .collect(Collectors.toSet());
  }

  private void remember(Received it) {
    read.add(new Place(it.envelope().id().owner(), it.partition(), it.offset(), it.dossierId()));
    if (read.size() > REMEMBERED) {
      read.remove();
    }
  }

  /** What never fitted. */
  Collection<Received> waiting() {
    return waiting.values().stream().flatMap(List::stream).toList();
  }

  private List<Received> takeWaiting(String dossierId) {
    var waited = waiting.remove(dossierId);
    return waited == null ? new ArrayList<>() : waited;
  }

  private void foldAll(Map<String, List<Received>> byDossier) {
    if (byDossier.isEmpty()) {
      return;
    }
    var before = before(byDossier.keySet());
    var lives = owner == null ? before : live.findAll(byDossier.keySet());
    var moves = new ArrayList<Move<S, E>>();
    byDossier.forEach(
        (id, records) -> {
          var from = before.getOrDefault(id, Remembered.unseen(id, behaviour.unseen()));
          var limit = lives.getOrDefault(id, from);
          moves.add(new Move<>(from, versioned(foldOne(from, limit, records), limit)));
        });
    if (watching) {
      touched.addAll(byDossier.keySet());
    }
    edition.place(moves.stream().map(Move::after).toList());
    moves.forEach(it -> lately.put(it.after().dossierId(), it.after()));
    companion.moved(moves);
  }

  private Map<String, Remembered<S, E>> before(Collection<String> dossierIds) {
    var before = new HashMap<String, Remembered<S, E>>();
    var others = new ArrayList<String>();
    for (var id : dossierIds) {
      var known = lately.getIfPresent(id);
      if (known == null) {
        others.add(id);
      } else {
        before.put(id, known);
      }
    }
    if (!others.isEmpty()) {
      before.putAll(edition.findAll(others));
    }
    return before;
  }

  private Remembered<S, E> foldOne(
      Remembered<S, E> from, Remembered<S, E> limit, List<Received> records) {
    records.sort(comparingLong(it -> it.envelope().id().sequence()));
    var now = from;
    for (var record : records) {
      var next =
          record.envelope().id().owner() == owner ? evolve(now, record) : hear(now, limit, record);
      if (next == null) {
        keepWaiting(record);
      } else {
        now = next;
      }
    }
    return now;
  }

  private void keepWaiting(Received record) {
    waiting.computeIfAbsent(record.dossierId(), _ -> new ArrayList<>()).add(record);
    if (waiting.size() > WAITING_AT_MOST) {
      throw new IllegalStateException("too many dossiers wait; let the service catch up first");
    }
  }

  /** Null for what has to wait. */
  @SuppressWarnings("unchecked") // what lies on the owner's topic is of the owner's type
  private @Nullable Remembered<S, E> evolve(Remembered<S, E> now, Received record) {
    var id = record.envelope().id();
    var event = record.event();
    if (id.sequence() <= now.sequence()) {
      return now;
    }
    if (id.sequence() > now.sequence() + 1) {
      return null;
    }
    var state = event == null ? now.state() : behaviour.evolve(now.state(), (E) event);
    return new Remembered<>(
        now.dossierId(), now.version(), state, now.seen(), id.sequence(), List.of(), List.of());
  }

  /** Null for what has to wait. */
  private @Nullable Remembered<S, E> hear(
      Remembered<S, E> now, Remembered<S, E> limit, Received record) {
    var id = record.envelope().id();
    return switch (now.placeOf(id)) {
      case SEEN -> now;
      case GAP -> null;
      case NEXT -> {
        if (owner != null && id.sequence() > limit.seen().getOrDefault(id.owner(), 0L)) {
          yield null;
        }
        try {
          var event = record.event();
          yield event == null
              ? now.having(id)
              : now.having(id).with(behaviour.hear(now.state(), record.heard(event)));
        } catch (RuntimeException bug) {
          yield null;
        }
      }
    };
  }

  /**
   * Readers wait for versions, so they must not fall: the live one where commands are given against
   * it, else one for each fact, which is never less.
   */
  private Remembered<S, E> versioned(Remembered<S, E> it, Remembered<S, E> live) {
    var facts = it.sequence() + it.seen().values().stream().mapToLong(Long::longValue).sum();
    return new Remembered<>(
        it.dossierId(),
        owner == null || live.version() == 0 ? facts : live.version(),
        it.state(),
        it.seen(),
        it.sequence(),
        List.of(),
        List.of());
  }
}
