package vn.hoso.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Evolution;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/** Intake for the engine: it listens to routing, and states only what somebody asks it to. */
public final class IntakeBehaviour implements Behaviour<Dossier, IntakeEvent> {

  @Override
  public Dossier unseen() {
    return Dossier.UNSEEN;
  }

  @Override
  public Dossier evolve(Dossier state, IntakeEvent fact) {
    return Evolution.evolve(state, fact);
  }

  @Override
  public Dossier hear(Dossier state, Heard heard) {
    return heard.event() instanceof RoutingEvent fact ? Evolution.hear(state, fact) : state;
  }

  @Override
  public List<IntakeEvent> react(Dossier state, Heard heard, Instant now) {
    return List.of();
  }

  @Override
  public List<IntakeEvent> tick(Dossier state, Instant now) {
    return List.of();
  }

  @Override
  public Optional<Instant> nextTimer(Dossier state) {
    return Optional.empty();
  }
}
