package vn.hoso.platform.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.DossierEvent;

/**
 * The pure heart of a service: how its memory of one dossier moves. Every function is total and
 * free of clock, ids and I/O, so a click, a poll of five hundred records and a rebuild share it.
 *
 * <p>{@link #evolve} and {@link #hear} touch separate parts of the state: an own fact and somebody
 * else's may be folded in either order with the same end. That is what lets a state be rebuilt from
 * the topics alone.
 *
 * @param <S> what the service knows about one dossier
 * @param <E> the facts it may state
 */
public interface Behaviour<S, E extends DossierEvent> {

  /** What is known of a dossier nobody has spoken of. */
  S unseen();

  /** Folds a fact of our own. */
  S evolve(S state, E fact);

  /** Folds a fact of another service. */
  S hear(S state, Heard heard);

  /** What this service states because of what it just heard; the state has heard it already. */
  List<E> react(S state, Heard heard, Instant now);

  /** What this service states because time went by. */
  List<E> tick(S state, Instant now);

  /** When to {@link #tick} next. */
  Optional<Instant> nextTimer(S state);

  /**
   * How far ahead a timer can be set at most. One that is further ahead was set by a clock that ran
   * ahead, and is due. Empty where a timer may be years away.
   */
  default Optional<Duration> furthestTimer() {
    return Optional.empty();
  }
}
