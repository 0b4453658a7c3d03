package vn.hoso.routing.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.routing.application.Worklist.After;
import vn.hoso.routing.application.Worklist.Line;
import vn.hoso.routing.application.Worklist.Query;
import vn.hoso.routing.application.Worklist.Scope;
import vn.hoso.routing.application.Worklist.View;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Rejection.CalendarUnchanged;

/**
 * After a calendar was changed: counts the promises of all open dossiers of some agencies again.
 */
public final class AdoptCalendars {

  private static final int PAGE = 200;

  private final Worklist worklist;
  private final RouteDossiers dossiers;

  public AdoptCalendars(Worklist worklist, RouteDossiers dossiers) {
    this.worklist = worklist;
    this.dossiers = dossiers;
  }

  /**
   * What became of them.
   *
   * @param recounted how many have a promise by the calendar of now
   * @param unchanged how many had one already
   * @param left ids of those that the rules or somebody else's change kept as they were: try again
   */
  public record Report(int recounted, int unchanged, List<String> left) {}

  /** One by one, each with a fact of its own; asking again goes on where it was left. */
  public Report all(Actor actor, Scope scope, Cause cause, String reason) {
    int recounted = 0;
    int unchanged = 0;
    var left = new ArrayList<String>();
    for (var page = page(scope, null); !page.isEmpty(); page = page(scope, after(page))) {
      for (var line : page) {
        switch (adopt(line.dossier(), actor, cause, reason)) {
          case Handled.Done _ -> recounted++;
          case Handled.Refused(CalendarUnchanged _, _) -> unchanged++;
          case Handled.Refused _, Handled.Stale _, Handled.Unknown _ ->
              left.add(line.dossier().id());
        }
      }
    }
    return new Report(recounted, unchanged, List.copyOf(left));
  }

  private Handled adopt(Known known, Actor actor, Cause cause, String reason) {
    var wish = new Wish.ToAdoptCalendar(reason);
    return dossiers.handle(known.id(), actor, known.version(), cause, wish);
  }

  private List<Line> page(Scope scope, @Nullable After after) {
    return worklist.list(new Query(View.ALL, scope, null, after, PAGE));
  }

  private static After after(List<Line> page) {
    var last = page.getLast();
    return new After(last.due(), last.dossier().id());
  }
}
