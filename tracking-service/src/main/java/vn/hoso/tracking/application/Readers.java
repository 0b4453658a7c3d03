package vn.hoso.tracking.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoso.tracking.application.Live.Reader;
import vn.hoso.tracking.application.Live.Subscription;

/** Who reads which dossier's page now: so many at most, and so many from one address. */
final class Readers {

  private final int most;
  private final int mostPerAddress;
  private final Map<String, Set<Reader>> byDossier = new ConcurrentHashMap<>();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  Readers(int most, int mostPerAddress) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
  }

  int count() {
    return count.get();
  }

  boolean isEmpty() {
    return byDossier.isEmpty();
  }

  boolean readAbout(String dossierId) {
    return byDossier.containsKey(dossierId);
  }

  Set<Reader> of(String dossierId) {
    return byDossier.getOrDefault(dossierId, Set.of());
  }

  List<String> dossiers() {
    return List.copyOf(byDossier.keySet());
  }

  List<Reader> all() {
    return byDossier.values().stream().flatMap(Set::stream).toList();
  }

  /** Empty when too many listen already, at all or from this address. */
  Optional<Subscription> add(String dossierId, String address, Reader reader) {
    if (byAddress.merge(address, 1, Integer::sum) > mostPerAddress) {
      leave(address);
      return Optional.empty();
    }
    var listening = add(dossierId, reader, () -> leave(address));
    if (listening.isEmpty()) {
      leave(address);
    }
    return listening;
  }

  private void leave(String address) {
    byAddress.computeIfPresent(address, (_, lines) -> lines <= 1 ? null : lines - 1);
  }

  /** Empty when too many listen already. */
  Optional<Subscription> add(String dossierId, Reader reader) {
    return add(dossierId, reader, () -> {});
  }

  private Optional<Subscription> add(String dossierId, Reader reader, Runnable left) {
    if (count.incrementAndGet() > most) {
      count.decrementAndGet();
      return Optional.empty();
    }
    byDossier.compute(
        dossierId,
        (_, now) -> {
          var all = now == null ? new CopyOnWriteArraySet<Reader>() : now;
          all.add(reader);
          return all;
        });
    return Optional.of(() -> leave(dossierId, reader, left));
  }

  /** Whoever leaves twice, because a line broke while it was closed, left once. */
  private void leave(String dossierId, Reader reader, Runnable left) {
    byDossier.computeIfPresent(
        dossierId,
        (_, now) -> {
          if (now.remove(reader)) {
            count.decrementAndGet();
            left.run();
          }
          return now.isEmpty() ? null : now;
        });
  }
}
