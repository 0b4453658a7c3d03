package vn.hoso.routing.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Slip;
import vn.hoso.routing.domain.StepRole;
import vn.hoso.routing.domain.Task;
import vn.hoso.routing.domain.Way;

/**
 * What each of several agencies finds of one dossier on its worklist, ordered by the clock of its
 * own part: NĐ 118/2025 art. 20(2).
 */
record Shares(List<Document> all) {

  static final String FIELD = "shares";
  static final String AGENCY = "agency";

  /** A step of each agency that is at work; the competent one looks on while it has none. */
  static Shares of(Way way, List<Task> tasks) {
    var all = new ArrayList<Document>();
    for (var task : tasks) {
      var step = way.step(task.step());
      var due = step.agency().equals(way.agency()) ? RoutingIndex.urgent(way, task) : task.dueAt();
      all.add(share(step.agency(), step.role(), task.officer(), due));
    }
    return lookingOn(
        way, all, tasks.stream().map(Task::dueAt).min(Instant::compareTo).orElseThrow());
  }

  /** Papers that are on the road wait for somebody who receives them. */
  static Shares of(Way way, Slip slip) {
    var all = new ArrayList<Document>();
    all.add(share(slip.agency(), StepRole.RECEIVER.word(), null, slip.at()));
    return lookingOn(way, all, slip.at());
  }

  Map<String, Object> in(Map<String, Object> index) {
    index.put(FIELD, all);
    return index;
  }

  private static Shares lookingOn(Way way, List<Document> working, Instant due) {
    if (working.stream().noneMatch(it -> way.agency().equals(it.getString(AGENCY)))) {
      working.add(
          part(way.agency(), RoutingIndex.WAITING, RoutingIndex.NOBODY, RoutingIndex.NOBODY, due));
    }
    return new Shares(List.copyOf(working));
  }

  private static Document share(String agency, String role, @Nullable String officer, Instant due) {
    var has = officer == null ? RoutingIndex.NOBODY : officer;
    return part(agency, RoutingIndex.AT_STEP, role, has, due);
  }

  private static Document part(
      String agency, String place, String role, String officer, Instant due) {
    return new Document(AGENCY, agency)
        .append(RoutingIndex.PLACE, place)
        .append(RoutingIndex.ROLE, role)
        .append(RoutingIndex.OFFICER, officer)
        .append(RoutingIndex.DUE, Date.from(due));
  }
}
