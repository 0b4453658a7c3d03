package vn.hoso.platform.inbound;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Fold.Folded;
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

  private final Dossiers<S, E> dossiers;
  private final Parking parking;
  private final Folding<S, E> folding;
  private final Gate gate;
  private final Clock clock;
  private final Freshness freshness;

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
    this.dossiers = dossiers;
    this.parking = parking;
    this.gate = gate;
    this.folding = new Folding<>(documents, parking, new Fold<>(behaviour, owner, clock));
    this.clock = clock;
    this.freshness = new Freshness(meters, clock);
    meters.gauge("parked.dossiers", parking, Parking::count);
  }

  /** Handles one poll; returns when everything is saved, and throws only for store or broker. */
  public void handle(List<Received> poll) {
    gate.pass(() -> handleInside(poll));
  }

  private void handleInside(List<Received> poll) {
    var waiting = new LinkedHashMap<String, List<Received>>(byDossier(poll));
    while (!waiting.isEmpty()) {
      waiting.keySet().retainAll(handleOnce(waiting));
    }
    poll.forEach(it -> freshness.handled(it.envelope()));
  }

  /** Returns the dossiers that somebody else wrote meanwhile, to be handled once more. */
  private Set<String> handleOnce(Map<String, List<Received>> waiting) {
    var parked = folding.parked(waiting.keySet());
    var folded = folding.fold(waiting, parked);
    parking.hold(stuck(folded), clock.instant());
    var lost = new HashSet<>(dossiers.save(changed(folded)));
    lost.addAll(folding.overtaken(folded));
    var done =
        folded.stream().map(Folded::after).filter(it -> !lost.contains(it.dossierId())).toList();
    dossiers.tell(done);
    done.stream().filter(it -> parked.containsKey(it.dossierId())).forEach(this::release);
    return lost;
  }

  /**
   * Tries once more what is parked of a dossier.
   *
   * @return how many records wait still
   */
  public int retry(String dossierId) {
    folding.parked(Set.of(dossierId)).values().forEach(this::handle);
    return folding.parked(Set.of(dossierId)).values().stream().mapToInt(List::size).sum();
  }

  /** Folds as {@link #handle} would, and saves, publishes and releases nothing. */
  public Rehearsed<S, E> rehearse(String dossierId, List<Received> records) {
    return folding.rehearse(dossierId, records);
  }

  private static List<Stuck> stuck(List<? extends Folded<?, ?>> folded) {
    return folded.stream().flatMap(it -> it.stuck().stream()).toList();
  }

  private void release(Remembered<S, E> done) {
    done.seen().forEach((owner, upTo) -> parking.release(done.dossierId(), owner, upTo));
  }

  private static <S, E extends DossierEvent> Collection<Remembered<S, E>> changed(
      List<Folded<S, E>> folded) {
    return folded.stream().filter(Folded::isChanged).map(Folded::after).toList();
  }

  private static Map<String, List<Received>> byDossier(List<Received> poll) {
    return poll.stream().collect(groupingBy(Received::dossierId, LinkedHashMap::new, toList()));
  }
}
