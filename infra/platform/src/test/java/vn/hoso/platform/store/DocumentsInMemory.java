package vn.hoso.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Remembered;

/** The fake that fast tests use; it keeps the contract of the real ones. */
public final class DocumentsInMemory<S, E extends DossierEvent> implements Edition<S, E> {

  private final Behaviour<S, E> behaviour;
  private final Map<String, Remembered<S, E>> stored = new LinkedHashMap<>();

  public DocumentsInMemory(Behaviour<S, E> behaviour) {
    this.behaviour = behaviour;
  }

  @Override
  public synchronized Map<String, Remembered<S, E>> findAll(Collection<String> dossierIds) {
    var found = new LinkedHashMap<String, Remembered<S, E>>();
    for (var id : dossierIds) {
      found.put(id, stored.getOrDefault(id, Remembered.unseen(id, behaviour.unseen())));
    }
    return found;
  }

  @Override
  public synchronized Set<String> saveAll(Collection<Write<S, E>> writes) {
    var lost = new HashSet<String>();
    for (var write : writes) {
      var it = write.remembered();
      var now = findAll(List.of(it.dossierId())).get(it.dossierId());
      if (now == null || now.version() != it.version()) {
        lost.add(it.dossierId());
        continue;
      }
      var backlog = new ArrayList<>(now.backlog());
      backlog.addAll(write.facts());
      stored.put(
          it.dossierId(),
          new Remembered<>(
              it.dossierId(),
              it.version() + 1,
              it.state(),
              it.seen(),
              it.sequence(),
              backlog,
              List.of()));
    }
    return lost;
  }

  @Override
  public synchronized List<Outgoing> unpublished(int limit) {
    return stored.values().stream()
        .filter(it -> !it.backlog().isEmpty())
        .limit(limit)
        .map(it -> new Outgoing(it.dossierId(), it.backlog()))
        .toList();
  }

  @Override
  public synchronized void clear(Map<String, Long> publishedUpTo) {
    publishedUpTo.forEach(
        (id, upTo) ->
            stored.computeIfPresent(
                id,
                (_, it) ->
                    new Remembered<>(
                        id,
                        it.version(),
                        it.state(),
                        it.seen(),
                        it.sequence(),
                        it.backlog().stream()
                            .filter(fact -> fact.envelope().id().sequence() > upTo)
                            .toList(),
                        List.of())));
  }

  @Override
  public synchronized List<String> due(Instant now, int limit) {
    return stored.values().stream()
        .filter(it -> !timer(it).isAfter(now))
        .sorted(Comparator.comparing(this::timer))
        .limit(limit)
        .map(Remembered::dossierId)
        .toList();
  }

  @Override
  public synchronized List<String> dueAfter(Instant moment, int limit) {
    return stored.values().stream()
        .filter(it -> timer(it).isAfter(moment) && timer(it).isBefore(Instant.MAX))
        .sorted(Comparator.comparing(this::timer).reversed())
        .limit(limit)
        .map(Remembered::dossierId)
        .toList();
  }

  @Override
  public synchronized void place(Collection<Remembered<S, E>> dossiers) {
    dossiers.forEach(it -> stored.put(it.dossierId(), it));
  }

  @Override
  public synchronized void forEach(int atOnce, Consumer<List<Remembered<S, E>>> taker) {
    stored.values().forEach(it -> taker.accept(List.of(it)));
  }

  @Override
  public synchronized long count() {
    return stored.size();
  }

  @Override
  public synchronized void removeAll() {
    stored.clear();
  }

  private Instant timer(Remembered<S, E> it) {
    return behaviour.nextTimer(it.state()).orElse(Instant.MAX);
  }
}
