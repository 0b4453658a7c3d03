package vn.hoso.platform.rebuild;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.relay.Relay;

/**
 * Folds a service's documents anew from the topics: its own facts, and of the others' what it had
 * heard. That is what lies before the offset its group committed, and everything that one of its
 * own facts names as its cause; the rest will be delivered as usual.
 */
public final class Rebuild<S, E extends DossierEvent> {

  /**
   * What a rebuild came to.
   *
   * @param rescued facts that were saved and not yet published, and are published now
   */
  public record Report(long own, long heard, int dossiers, int rescued) {}

  private final Behaviour<S, E> behaviour;
  private final @Nullable Owner owner;
  private final Collection<Owner> sources;
  private final Documents<S, E> documents;
  private final Parking parking;
  private final Clock clock;
  private final Relay relay;
  private final List<AfterSave<S, E>> listeners;
  private final RebuildSource topics;
  private final Map<String, Map<Owner, Long>> causes = new HashMap<>();
  private final Map<EventId, Received> overtaking = new HashMap<>();

  public Rebuild(
      Behaviour<S, E> behaviour,
      @Nullable Owner owner,
      Collection<Owner> sources,
      Documents<S, E> documents,
      Parking parking,
      Clock clock,
      Relay relay,
      List<AfterSave<S, E>> listeners,
      RebuildSource topics) {
    this.behaviour = behaviour;
    this.owner = owner;
    this.sources = List.copyOf(sources);
    this.documents = documents;
    this.parking = parking;
    this.clock = clock;
    this.relay = relay;
    this.listeners = listeners;
    this.topics = topics;
  }

  /** Runs while nothing else of the service does. */
  public Report run() {
    var rescued = relay.sweep();
    documents.removeAll();
    var own = new long[1];
    var heard = new long[1];
    if (owner != null) {
      topics.read(owner.topic(), poll -> own[0] += fold(poll, this::evolve));
    }
    for (var source : sources) {
      var offsets = topics.committed(source.topic());
      topics.read(source.topic(), poll -> heard[0] += fold(heardOf(poll, offsets), this::hear));
    }
    return new Report(own[0], heard[0], causes.size(), rescued);
  }

  private interface Step<S, E extends DossierEvent> {
    Remembered<S, E> apply(Remembered<S, E> now, Received record);
  }

  private int fold(List<Received> poll, Step<S, E> step) {
    var byDossier =
        poll.stream()
            .collect(groupingBy(Received::dossierId, LinkedHashMap::new, Collectors.toList()));
    var loaded = documents.findAll(byDossier.keySet());
    var folded = new ArrayList<Remembered<S, E>>();
    byDossier.forEach(
        (id, records) -> {
          causes.computeIfAbsent(id, _ -> new EnumMap<>(Owner.class));
          var now = loaded.getOrDefault(id, Remembered.unseen(id, behaviour.unseen()));
          for (var record : records) {
            now = step.apply(now, record);
          }
          folded.add(now);
        });
    documents.saveAll(folded.stream().map(it -> new Write<>(it, List.of())).toList());
    listeners.forEach(it -> it.saved(folded));
    return poll.size();
  }

  @SuppressWarnings("unchecked") // what lies on the owner's topic is of the owner's type
  private Remembered<S, E> evolve(Remembered<S, E> now, Received record) {
    var id = record.envelope().id();
    var event = record.event();
    if (event == null || id.sequence() <= now.sequence()) {
      return now;
    }
    rememberCause(id, record.envelope().causationId());
    return new Remembered<>(
        now.dossierId(),
        now.version(),
        behaviour.evolve(now.state(), (E) event),
        now.seen(),
        id.sequence(),
        List.of(),
        List.of());
  }

  private Remembered<S, E> hear(Remembered<S, E> now, Received record) {
    var id = record.envelope().id();
    return switch (now.placeOf(id)) {
      case SEEN -> now;
      case GAP -> {
        overtaking.put(id, record);
        yield park(now, record, "a fact before it is missing or parked");
      }
      case NEXT -> {
        try {
          var event = record.event();
          var state =
              event == null ? now.state() : behaviour.hear(now.state(), record.heard(event));
          yield hearOvertaking(now.having(id).with(state), id);
        } catch (RuntimeException bug) {
          yield park(now, record, bug.getClass().getName());
        }
      }
    };
  }

  /** What came before its turn fits in when what it overtook is heard, as it did at the time. */
  private Remembered<S, E> hearOvertaking(Remembered<S, E> now, EventId heard) {
    var next = new EventId(heard.dossierId(), heard.owner(), heard.sequence() + 1);
    var early = overtaking.remove(next);
    if (early == null) {
      return now;
    }
    parking.release(next.dossierId(), next.owner(), next.sequence());
    return hear(now, early);
  }

  private Remembered<S, E> park(Remembered<S, E> now, Received record, String why) {
    parking.hold(List.of(new Stuck(record, why)), clock.instant());
    return now;
  }

  private List<Received> heardOf(List<Received> poll, Map<Integer, Long> offsets) {
    return poll.stream()
        .filter(
            it ->
                it.offset() < offsets.getOrDefault(it.partition(), 0L)
                    || it.envelope().id().sequence() <= caused(it.envelope().id()))
        .toList();
  }

  private long caused(EventId id) {
    return causes.getOrDefault(id.dossierId(), Map.of()).getOrDefault(id.owner(), 0L);
  }

  private void rememberCause(EventId id, @Nullable String causationId) {
    if (causationId != null) {
      var cause = EventId.parse(causationId);
      causes
          .computeIfAbsent(id.dossierId(), _ -> new EnumMap<>(Owner.class))
          .merge(cause.owner(), cause.sequence(), Math::max);
    }
  }
}
