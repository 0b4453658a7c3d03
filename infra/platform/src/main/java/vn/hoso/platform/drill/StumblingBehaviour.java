package vn.hoso.platform.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/** The same behaviour with a bug that shows at one dossier only. */
record StumblingBehaviour<S, E extends DossierEvent>(Behaviour<S, E> behaviour, String dossierId)
    implements Behaviour<S, E> {

  @Override
  public S unseen() {
    return behaviour.unseen();
  }

  @Override
  public S evolve(S state, E fact) {
    return behaviour.evolve(state, fact);
  }

  @Override
  public S hear(S state, Heard heard) {
    if (heard.envelope().id().dossierId().equals(dossierId)) {
      throw new IllegalStateException("a drill makes the handler stumble over " + dossierId);
    }
    return behaviour.hear(state, heard);
  }

  @Override
  public List<E> react(S state, Heard heard, Instant now) {
    return behaviour.react(state, heard, now);
  }

  @Override
  public List<E> tick(S state, Instant now) {
    return behaviour.tick(state, now);
  }

  @Override
  public Optional<Instant> nextTimer(S state) {
    return behaviour.nextTimer(state);
  }

  @Override
  public Optional<Duration> furthestTimer() {
    return behaviour.furthestTimer();
  }
}
