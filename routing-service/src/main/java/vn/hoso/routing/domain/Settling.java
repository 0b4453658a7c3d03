package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.Sealed;

/** How processing goes on after a payment: with the time that was left (DOMAIN §3.4). */
record Settling(Calendars calendars) {

  /** Who said that it is paid: an officer who saw a proof, or nobody but the money itself. */
  record By(@Nullable String officer, @Nullable Sealed proof) {

    static final By MONEY = new By(null, null);
  }

  /**
   * The facts that settle what is waited for.
   *
   * @param paidAt the clocks run again since then
   */
  List<RoutingEvent> settled(
      Dossier dossier, Routing.AwaitingPayment waiting, Instant paidAt, By by, Instant now) {
    var way = waiting.way();
    var task = waiting.task();
    var owed = waiting.owed();
    var calendar = calendars.of(way.agency());
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var paused = later(owed.raisedAt(), way.clock().startedAt());
    var until = later(paidAt, paused);
    var renewed = new Promises(calendar).goingOn(acceptance, way, paused, until);
    var facts = new ArrayList<RoutingEvent>();
    facts.add(
        new FinancialObligationSettled(
            now,
            owed.id(),
            task.step(),
            renewed.promise(),
            by.officer(),
            by.proof(),
            renewed.originalDueAt()));
    facts.addAll(Reopening.of(calendars, way, task).withTheRest(paused, until, now));
    return List.copyOf(facts);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
