package vn.hoso.routing.domain;

import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.domain.Samples.NINE;

import java.util.List;
import java.util.Set;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.routing.Flows;

/**
 * Where a history happens: how a centre works, and the dossier that it begins with.
 *
 * @param calendars of now; the promise may have been counted by older ones
 */
record World(
    Processes processes, RuleSets rules, Calendars calendars, List<IntakeEvent> beginning) {

  /** What ships, with a dossier of this procedure. */
  static World shipped(String procedure) {
    return new World(
        Flows.PROCESSES,
        Flows.RULES,
        CALENDARS,
        List.of(submitted(NINE, procedure, BOX), accepted(NINE)));
  }

  World with(Processes others) {
    return new World(others, rules, calendars, beginning);
  }

  DossierSubmitted submission() {
    return (DossierSubmitted) beginning.getFirst();
  }

  DossierAccepted acceptance() {
    return (DossierAccepted) beginning.getLast();
  }

  String agency() {
    return submission().competentAgency();
  }

  WorkingCalendar calendar() {
    return calendars.of(agency());
  }

  Actor officer() {
    return working(Samples.LAN);
  }

  Actor leader() {
    return working(Samples.LEADER);
  }

  /** Who may do every step of an agency that has a part in it. */
  Actor leader(String at) {
    return at.equals(agency())
        ? leader()
        : new Actor("lanhdao-" + at, Samples.LEADER.roles(), Set.of(at));
  }

  /** Whoever may have a hand in it: of the agency that decides, of the desk, of the legs beside. */
  List<Actor> people() {
    var receiver =
        new Actor(
            Samples.RECEIVER.user(),
            Samples.RECEIVER.roles(),
            Set.of(submission().receivingAgency()));
    return List.of(
        officer(),
        leader(),
        working(Samples.MINH),
        receiver,
        leader("G01." + agency()),
        leader("G12." + agency()));
  }

  /** Somebody as the directory of the competent agency knows them. */
  Officer entry(String user, StepRole role) {
    return new Officer(user, "Lê Văn Minh", Set.of(role), Set.of(agency()), List.of());
  }

  private Actor working(Actor it) {
    return new Actor(it.user(), it.roles(), Set.of(agency()));
  }
}
