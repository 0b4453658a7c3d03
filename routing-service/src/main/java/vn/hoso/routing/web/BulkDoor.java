package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Problems;
import vn.hoso.routing.application.Errand;
import vn.hoso.routing.application.Handled;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.SpreadWork;
import vn.hoso.routing.application.SpreadWork.Given;
import vn.hoso.routing.application.Wish;

/** Many dossiers at once, answered line by line. */
@Component
class BulkDoor {

  /** Dossiers in one request. */
  static final int MOST = 100;

  /**
   * What became of one dossier.
   *
   * @param code absent where the caller may not see the dossier
   * @param officer who was to have it, where somebody else was named
   * @param version the one it has now, when it was done
   * @param problem why it was not done
   */
  record LineView(
      String id,
      @Nullable String code,
      @Nullable String officer,
      boolean done,
      @Nullable Long version,
      @Nullable ProblemDetail problem) {}

  private final DeskDoor door;
  private final SpreadWork spreading;
  private final Callers callers;
  private final Problems problems;

  BulkDoor(DeskDoor door, SpreadWork spreading, Callers callers, Problems problems) {
    this.door = door;
    this.spreading = spreading;
    this.callers = callers;
    this.problems = problems;
  }

  /** The same for each of them. */
  List<LineView> handle(Staff staff, List<Errand> errands, HttpServletRequest request) {
    var handled = door.handleAll(staff, errands);
    return IntStream.range(0, errands.size())
        .mapToObj(i -> line(errands.get(i), handled.get(i), staff, request))
        .toList();
  }

  /** Spreads what nobody of the agency has; what is left has a problem of its own. */
  List<LineView> spread(Staff staff, String agency, HttpServletRequest request) {
    staff.requireRole(Role.LEADER).requireAgency(agency);
    var outcome = spreading.spread(agency, callers.actor(staff), DeskDoor.cause(), MOST);
    return Stream.concat(
            outcome.given().stream().map(it -> line(it, staff, request)),
            outcome.left().stream().map(it -> left(it, request)))
        .toList();
  }

  private LineView line(Given it, Staff staff, HttpServletRequest request) {
    var wish = new Wish.ToReassign(it.to());
    var errand = new Errand(it.dossier().id(), it.dossier().version(), wish);
    return line(errand, it.handled(), staff, request);
  }

  private LineView line(Errand errand, Handled handled, Staff staff, HttpServletRequest request) {
    var known = known(handled);
    return new LineView(
        errand.id(),
        known == null || !Callers.mayBeSeen(staff, known) ? null : code(known),
        errand.wish() instanceof Wish.ToReassign(var to) ? to.user() : null,
        handled instanceof Handled.Done,
        handled instanceof Handled.Done(var now) ? now.version() : null,
        door.refusal(errand, handled).map(it -> problems.document(it, request)).orElse(null));
  }

  private LineView left(Known dossier, HttpServletRequest request) {
    var problem = Problem.of(HttpStatus.CONFLICT, "nobody-for-role");
    var document = problems.document(problem, request);
    return new LineView(dossier.id(), code(dossier), null, false, null, document);
  }

  private static @Nullable Known known(Handled handled) {
    return switch (handled) {
      case Handled.Done(var known) -> known;
      case Handled.Refused(_, var known) -> known;
      case Handled.Stale(var known) -> known;
      case Handled.Unknown _ -> null;
    };
  }

  private static @Nullable String code(Known known) {
    var acceptance = known.dossier().heard().acceptance();
    return acceptance == null ? null : acceptance.code();
  }
}
