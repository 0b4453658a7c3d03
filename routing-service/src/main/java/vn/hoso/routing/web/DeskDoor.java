package vn.hoso.routing.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Directory;
import vn.hoso.routing.application.Errand;
import vn.hoso.routing.application.Handled;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.RouteDossiers;
import vn.hoso.routing.application.Wish;

/** The one way from a request to a dossier, for JSON and for pages. */
@Component
class DeskDoor {

  private final RouteDossiers routing;
  private final Directory directory;
  private final Callers callers;
  private final Happenings happenings;
  private final Spoken spoken;
  private final MeterRegistry meters;

  DeskDoor(
      RouteDossiers routing,
      Directory directory,
      Callers callers,
      Happenings happenings,
      Spoken spoken,
      MeterRegistry meters) {
    this.routing = routing;
    this.directory = directory;
    this.callers = callers;
    this.happenings = happenings;
    this.spoken = spoken;
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
    var errand = new Errand(id, expected.value(), wish);
    var handled = handleAll(staff, List.of(errand)).getFirst();
    if (handled instanceof Handled.Done(var known)) {
      return known;
    }
    throw refusal(errand, handled).orElseThrow().exception();
  }

  /** Does each for itself; a refusal spoils none of the others. */
  List<Handled> handleAll(Staff staff, List<Errand> errands) {
    Callers.atTheDesk(staff);
    return routing.handleAll(callers.actor(staff), cause(), errands);
  }

  /** Why it was not done, and what happened in between; empty when it was. */
  Optional<Problem> refusal(Errand errand, Handled handled) {
    var problem =
        switch (handled) {
          case Handled.Done _ -> null;
          case Handled.Refused(var why, var now) ->
              happenings.since(errand.expected(), now, Refusals.of(why));
          case Handled.Stale(var now) ->
              happenings.since(errand.expected(), now, Refusals.stale(now));
          case Handled.Unknown _ -> Refusals.unknown();
        };
    if (problem != null) {
      meters.counter("hoso.routing.commands.refused", "reason", problem.code()).increment();
    }
    return Optional.ofNullable(problem).map(spoken::problem);
  }

  /** Whether the caller acts for this officer today. */
  boolean standsInFor(Staff staff, String officer) {
    return directory.absentFor(staff.user()).contains(officer);
  }

  /** To give a step to somebody of the directory; ends the request when nobody has that name. */
  Wish reassignmentTo(String user) {
    return directory
        .find(user)
        .map(Wish.ToReassign::new)
        .orElseThrow(
            () ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "officer-unknown")
                    .with("officer", user)
                    .wrong("/officer", "officer-unknown")
                    .exception());
  }

  static Cause cause() {
    return Cause.request(Trace.id(), Trace.current());
  }
}
