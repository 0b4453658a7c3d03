package vn.hoso.notification.web;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.application.Orders.Outcome;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** Who may see what was told about a dossier, and how a request ends that orders something. */
public final class Access {

  private Access() {}

  public static void mayLook(Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.LEADER, Role.RECEIVER, Role.ADMINISTRATOR);
  }

  /** The dossier, or the end of the request where there is none or it is another agency's. */
  public static Entry inScope(Optional<Entry> found, Staff staff) {
    var entry =
        found.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "dossier-unknown").exception());
    if (!isInScope(entry, staff)) {
      var agencies = entry.dossier().heard().agencies();
      staff.requireAgency(agencies.isEmpty() ? "" : agencies.getLast());
    }
    return entry;
  }

  static boolean isInScope(Entry entry, Staff staff) {
    return staff.mayActForAll()
        || entry.dossier().heard().agencies().stream().anyMatch(staff::mayActFor);
  }

  /** Why facts are stated that this request orders. */
  public static Cause cause() {
    return Cause.request(Trace.id(), Trace.current());
  }

  /** The version that the dossier has now, or the end of the request with the reason why not. */
  public static <R> long done(Outcome<R> outcome, Function<R, Problem> problem) {
    return switch (outcome) {
      case Outcome.Done<R>(var now) -> now;
      case Outcome.Stale<R>(var now) -> throw Version.stale(now).exception();
      case Outcome.Refused<R>(var why) -> throw problem.apply(why).exception();
    };
  }
}
