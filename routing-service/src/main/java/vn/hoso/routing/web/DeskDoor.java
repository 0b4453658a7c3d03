package vn.hoso.routing.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Handled;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.RouteDossiers;
import vn.hoso.routing.application.Wish;

/** The one way from a request to a dossier, for JSON and for pages. */
@Component
class DeskDoor {

  private final RouteDossiers routing;
  private final MeterRegistry meters;

  DeskDoor(RouteDossiers routing, MeterRegistry meters) {
    this.routing = routing;
    this.meters = meters;
  }

  /** A dossier the caller may see, or the end of the request. */
  Known find(String id, Staff staff) {
    Callers.atTheDesk(staff);
    var known = routing.find(id).orElseThrow(() -> Refusals.unknown().exception());
    Callers.requireScope(staff, known);
    return known;
  }

  /** Does it, or ends the request with the reason why not. */
  Known handle(String id, Staff staff, Version expected, Wish wish) {
    Callers.atTheDesk(staff);
    var cause = Cause.request(Trace.id(), Trace.current());
    return switch (routing.handle(id, Callers.actor(staff), expected.value(), cause, wish)) {
      case Handled.Done(var known) -> known;
      case Handled.Refused(var why, _) -> throw refused(Refusals.of(why));
      case Handled.Stale(var now) -> throw refused(Refusals.stale(now));
      case Handled.Unknown _ -> throw refused(Refusals.unknown());
    };
  }

  private RuntimeException refused(Problem problem) {
    meters.counter("hoso.routing.commands.refused", "reason", problem.code()).increment();
    return problem.exception();
  }
}
