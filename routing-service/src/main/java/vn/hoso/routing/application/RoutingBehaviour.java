package vn.hoso.routing.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.Reactions;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.domain.RuleSets;
import vn.hoso.routing.domain.Timers;

/** Hands the domain to the platform's one pattern. */
public final class RoutingBehaviour implements Behaviour<Dossier, RoutingEvent> {

  private final Reactions reactions;
  private final Timers timers;

  public RoutingBehaviour(Processes processes, Calendars calendars, RuleSets rules) {
    reactions = new Reactions(processes, calendars, rules);
    timers = new Timers(calendars);
  }

  @Override
  public Dossier unseen() {
    return Dossier.UNSEEN;
  }

  @Override
  public Dossier evolve(Dossier dossier, RoutingEvent fact) {
    return dossier.with(Routing.evolve(dossier.own(), fact));
  }

  @Override
  public Dossier hear(Dossier dossier, Heard heard) {
    return switch (heard.event()) {
      case IntakeEvent event -> dossier.with(dossier.heard().hear(event));
      case RoutingEvent _, NotificationEvent _, PetitionEvent _ -> dossier;
    };
  }

  @Override
  public List<RoutingEvent> react(Dossier dossier, Heard heard, Instant now) {
    return switch (heard.event()) {
      case IntakeEvent event -> reactions.to(event, dossier, now);
      case RoutingEvent _, NotificationEvent _, PetitionEvent _ -> List.of();
    };
  }

  @Override
  public List<RoutingEvent> tick(Dossier dossier, Instant now) {
    return timers.tick(dossier, now);
  }

  @Override
  public Optional<Instant> nextTimer(Dossier dossier) {
    return timers.next(dossier);
  }
}
