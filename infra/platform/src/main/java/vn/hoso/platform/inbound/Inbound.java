package vn.hoso.platform.inbound;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Fold.Folded;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Parking.Stuck;

/**
 * Folds a whole poll: one bulk load, each dossier in memory on its own, one bulk save. Duplicates
 * do nothing; what cannot be applied parks its dossier and no other.
 */
public final class Inbound<S, E extends DossierEvent> {

  /**
   * What handling records would come to.
   *
   * @param applied how many of them would be heard
   * @param stuck what would wait
   */
  public record Rehearsed<S, E extends DossierEvent>(
      Remembered<S, E> before, Remembered<S, E> after, int applied, List<Stuck> stuck) {}

  private final Documents<S, E> documents;
  private final Dossiers<S, E> dossiers;
  private final Parking parking;
  private final Fold<S, E> fold;
  private final Gate gate;
  private final Clock clock;
  private final Freshness freshness;
  private final Set<String> parked = ConcurrentHashMap.newKeySet();

  /** The owner is null for a service that states nothing. */
  public Inbound(
      Behaviour<S, E> behaviour,
      @Nullable Owner owner,
      Documents<S, E> documents,
      Dossiers<S, E> dossiers,
      Parking parking,
      Gate gate,
      Clock clock,
      MeterRegistry meters) {
    this.documents = documents;
    this.dossiers = dossiers;
    this.parking = parking;
    this.gate = gate;
    this.fold = new Fold<>(behaviour, owner, clock);
    this.clock = clock;
    this.freshness = new Freshness(meters, clock);
    meters.gauge("parked.dossiers", parking, Parking::count);
  }

  /** Learns which dossiers wait since an earlier run. */
  public void start() {
    parking.list(Integer.MAX_VALUE).forEach(it -> parked.add(it.dossierId()));
  }

  /** Handles one poll; returns when everything is saved, and throws only for store or broker. */
  public void handle(List<Received> poll) {
    gate.pass(() -> handleInside(poll));
  }

  private void handleInside(List<Received> poll) {
    var waiting = new LinkedHashMap<String, List<Received>>(byDossier(poll));
    while (!waiting.isEmpty()) {
      var folded = fold(waiting);
      park(folded);
      var lost = dossiers.save(changed(folded));
      var done = folded.stream().filter(it -> !lost.contains(it.after().dossierId())).toList();
      dossiers.tell(done.stream().map(Folded::after).toList());
      done.forEach(this::release);
      waiting.keySet().retainAll(lost);
    }
    poll.forEach(it -> freshness.handled(it.envelope()));
  }

  /**
   * Tries once more what is parked of a dossier.
   *
   * @return how many records wait still
   */
  public int retry(String dossierId) {
    var records = parking.find(dossierId).stream().flatMap(it -> it.records().stream()).toList();
    if (!records.isEmpty()) {
      handle(records);
    }
    return parking.find(dossierId).stream().mapToInt(it -> it.records().size()).sum();
  }

  /** Folds as {@link #handle} would, and saves, publishes and releases nothing. */
  public Rehearsed<S, E> rehearse(String dossierId, List<Received> records) {
    var before = requireNonNull(documents.findAll(List.of(dossierId)).get(dossierId));
    var all = new ArrayList<>(records);
    parking.find(dossierId).forEach(it -> all.addAll(it.records()));
    all.sort(comparingLong(it -> it.envelope().id().sequence()));
    var folded = fold.fold(before, all);
    return new Rehearsed<>(before, folded.after(), heard(before, folded.after()), folded.stuck());
  }

  private static int heard(Remembered<?, ?> before, Remembered<?, ?> after) {
    return after.seen().entrySet().stream()
        .mapToInt(it -> (int) (it.getValue() - before.seen().getOrDefault(it.getKey(), 0L)))
        .sum();
  }

  private List<Folded<S, E>> fold(Map<String, List<Received>> waiting) {
    var loaded = documents.findAll(waiting.keySet());
    var folded = new ArrayList<Folded<S, E>>();
    waiting.forEach(
        (id, records) ->
            folded.add(fold.fold(requireNonNull(loaded.get(id)), withParked(id, records))));
    return folded;
  }

  /** In the order of their sequence, with those that were parked, which may fit in now. */
  private List<Received> withParked(String dossierId, List<Received> records) {
    var all = new ArrayList<>(records);
    if (parked.contains(dossierId)) {
      parking.find(dossierId).forEach(it -> all.addAll(it.records()));
    }
    all.sort(comparingLong(it -> it.envelope().id().sequence()));
    return all;
  }

  private void park(List<Folded<S, E>> folded) {
    var stuck = folded.stream().flatMap(it -> it.stuck().stream()).toList();
    if (!stuck.isEmpty()) {
      stuck.forEach(it -> parked.add(it.record().dossierId()));
      parking.hold(stuck, clock.instant());
    }
  }

  private void release(Folded<S, E> done) {
    var id = done.after().dossierId();
    if (parked.contains(id)) {
      done.after().seen().forEach((owner, upTo) -> parking.release(id, owner, upTo));
      if (parking.find(id).stream().allMatch(Inbound::isEmpty)) {
        parked.remove(id);
      }
    }
  }

  private static boolean isEmpty(Parked it) {
    return it.records().isEmpty();
  }

  private static <S, E extends DossierEvent> Collection<Remembered<S, E>> changed(
      List<Folded<S, E>> folded) {
    return folded.stream().filter(Folded::isChanged).map(Folded::after).toList();
  }

  private static Map<String, List<Received>> byDossier(List<Received> poll) {
    return poll.stream().collect(groupingBy(Received::dossierId, LinkedHashMap::new, toList()));
  }
}
