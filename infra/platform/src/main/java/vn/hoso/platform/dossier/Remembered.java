package vn.hoso.platform.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;

/**
 * All a service keeps about one dossier, in one document: what is true, what it has heard, what it
 * has stated.
 *
 * @param version of the stored document, 0 where there is none
 * @param seen sequence of the last fact heard from each owner
 * @param sequence of the last fact of our own
 * @param backlog own facts saved earlier and perhaps not yet published
 * @param news own facts decided since the document was loaded
 */
public record Remembered<S, E extends DossierEvent>(
    String dossierId,
    long version,
    S state,
    Map<Owner, Long> seen,
    long sequence,
    List<Fact> backlog,
    List<Stated<E>> news) {

  /** Where a heard fact stands in the order of its owner. */
  public enum Place {
    SEEN,
    NEXT,
    GAP
  }

  public Remembered {
    seen = Map.copyOf(seen);
    backlog = List.copyOf(backlog);
    news = List.copyOf(news);
  }

  /** A dossier nobody has spoken of. */
  public static <S, E extends DossierEvent> Remembered<S, E> unseen(String dossierId, S state) {
    return new Remembered<>(dossierId, 0, state, Map.of(), 0, List.of(), List.of());
  }

  /** Whether nothing was ever stated or heard. */
  public boolean isUnseen() {
    return version == 0 && seen.isEmpty() && news.isEmpty();
  }

  /** Whether a fact was heard before, comes next, or leaves a gap. */
  public Place placeOf(EventId id) {
    var next = seen.getOrDefault(id.owner(), 0L) + 1;
    if (id.sequence() < next) {
      return Place.SEEN;
    }
    return id.sequence() == next ? Place.NEXT : Place.GAP;
  }

  /** The same, having heard up to this fact. */
  public Remembered<S, E> having(EventId id) {
    var more = new EnumMap<Owner, Long>(Owner.class);
    more.putAll(seen);
    more.put(id.owner(), id.sequence());
    return new Remembered<>(dossierId, version, state, more, sequence, backlog, news);
  }

  /** The same with another state and no new fact of our own. */
  public Remembered<S, E> with(S other) {
    return new Remembered<>(dossierId, version, other, seen, sequence, backlog, news);
  }

  /** Evolves over the facts and keeps them as news, numbered in our own order. */
  public Remembered<S, E> stating(
      List<E> facts, Owner owner, Cause cause, Behaviour<S, E> behaviour) {
    var evolved = state;
    var number = sequence;
    var more = new ArrayList<>(news);
    for (var fact : facts) {
      evolved = behaviour.evolve(evolved, fact);
      more.add(new Stated<>(envelope(new EventId(dossierId, owner, ++number), fact, cause), fact));
    }
    return new Remembered<>(dossierId, version, evolved, seen, number, backlog, more);
  }

  private static Envelope envelope(EventId id, DossierEvent fact, Cause cause) {
    return new Envelope(
        id,
        fact.name(),
        fact.at(),
        cause.causationId(),
        cause.correlationId(),
        cause.traceparent());
  }
}
