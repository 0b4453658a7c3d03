package vn.hoso.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Evolution;
import vn.hoso.intake.domain.Timers;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/**
 * Intake for the engine: it listens to routing, and states by itself only what the desk's clocks
 * say.
 */
public final class IntakeBehaviour implements Behaviour<Dossier, IntakeEvent> {

  private final Timers timers;

  public IntakeBehaviour(Calendars calendars) {
    timers = new Timers(calendars);
  }

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
    return timers.tick(state, now);
  }

  @Override
  public Optional<Instant> nextTimer(Dossier state) {
    return timers.next(state);
  }
}
