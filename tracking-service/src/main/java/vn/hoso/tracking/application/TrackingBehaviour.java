package vn.hoso.tracking.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;
import vn.hoso.tracking.domain.Turn;
import vn.hoso.tracking.domain.View;

/** Tracking only listens: every fact is folded into the view, none is ever stated. */
public final class TrackingBehaviour implements Behaviour<View, DossierEvent> {

  /** Outside of polls the engine first rebuilds, and later only retries what is parked. */
  private volatile Turn outside = new Turn.Rebuilding();

  /** From now on whatever comes outside of a poll was parked. */
  void rebuilt() {
    outside = new Turn.Retry();
  }

  @Override
  public View unseen() {
    return View.UNSEEN;
  }

  @Override
  public View evolve(View state, DossierEvent fact) {
    throw new IllegalStateException("tracking owns no topic");
  }

  @Override
  public View hear(View state, Heard heard) {
    var id = heard.envelope().id();
    return Occasion.current()
        .orElse(outside)
        .hear(state, heard.event(), id.owner(), id.dossierId(), heard.partition(), heard.offset());
  }

  @Override
  public List<DossierEvent> react(View state, Heard heard, Instant now) {
    return List.of();
  }

  @Override
  public List<DossierEvent> tick(View state, Instant now) {
    return List.of();
  }

  @Override
  public Optional<Instant> nextTimer(View state) {
    return Optional.empty();
  }
}
