package vn.hoso.routing.domain;

import static vn.hoso.routing.Facts.CALENDARS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.routing.Flows;

/** The life of one dossier in a test: what it hears, what is asked of it, what it states. */
final class Life {

  static final Desk DESK = new Desk(CALENDARS, Flows.RULES);
  static final Timers TIMERS = new Timers(CALENDARS);

  private final World world;
  private final Desk desk;
  private final Reactions reactions;
  private final Timers timers;
  private Dossier dossier = Dossier.UNSEEN;
  private final List<RoutingEvent> stated = new ArrayList<>();
  private final List<IntakeEvent> heard = new ArrayList<>();

  /** Among the flows and rules that ship. */
  Life() {
    this(World.shipped("1.001612"));
  }

  Life(World world) {
    this.world = world;
    this.desk = new Desk(world.calendars(), world.rules());
    this.reactions = new Reactions(world.processes(), world.calendars(), world.rules());
    this.timers = new Timers(world.calendars());
  }

  World world() {
    return world;
  }

  Desk desk() {
    return desk;
  }

  Timers timers() {
    return timers;
  }

  Life hears(Instant now, IntakeEvent... events) {
    for (var event : events) {
      heard.add(event);
      dossier = dossier.with(dossier.heard().hear(event));
      states(reactions.to(event, dossier, now));
    }
    return this;
  }

  Decision asked(Command command) {
    var decision = desk.decide(dossier, command);
    if (decision instanceof Decision.Accepted(var facts)) {
      states(facts);
    }
    return decision;
  }

  Life does(Command... commands) {
    for (var command : commands) {
      if (asked(command) instanceof Decision.Rejected(var why)) {
        throw new AssertionError(command + " was refused: " + why);
      }
    }
    return this;
  }

  List<RoutingEvent> ticks(Instant now) {
    var facts = timers.tick(dossier, now);
    states(facts);
    return facts;
  }

  Dossier now() {
    return dossier;
  }

  DossierClock clock() {
    return Objects.requireNonNull(dossier.own().onTheWay()).clock();
  }

  List<RoutingEvent> stated() {
    return List.copyOf(stated);
  }

  List<IntakeEvent> heard() {
    return List.copyOf(heard);
  }

  RoutingEvent last() {
    return stated.getLast();
  }

  private void states(List<RoutingEvent> facts) {
    for (var fact : facts) {
      stated.add(fact);
      dossier = dossier.with(Routing.evolve(dossier.own(), fact));
    }
  }
}
