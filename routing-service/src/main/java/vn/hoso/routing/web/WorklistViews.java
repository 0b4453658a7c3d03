package vn.hoso.routing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.application.Worklist.Counts;
import vn.hoso.routing.application.Worklist.Line;
import vn.hoso.routing.application.Worklist.Query;
import vn.hoso.routing.application.Worklist.View;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.web.DossierView.AskByView;

/** Asks the worklist for one member of staff and draws a page of it. */
@Component
class WorklistViews {

  private final Callers callers;
  private final Worklist worklist;
  private final TimeLeft timeLeft;
  private final Desk desk;
  private final Clock clock;

  WorklistViews(Callers callers, Worklist worklist, TimeLeft timeLeft, Desk desk, Clock clock) {
    this.callers = callers;
    this.worklist = worklist;
    this.timeLeft = timeLeft;
    this.desk = desk;
    this.clock = clock;
  }

  WorklistView of(
      Staff staff, View view, @Nullable String code, @Nullable String cursor, int size) {
    var scope = callers.scope(Callers.atTheDesk(staff));
    var after = cursor == null || cursor.isBlank() ? null : Cursor.read(cursor);
    var wanted = code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    var lines = worklist.list(new Query(view, scope, wanted, after, size + 1));
    var shown = lines.subList(0, Math.min(size, lines.size()));
    var now = clock.instant();
    return new WorklistView(
        shown.stream().map(it -> row(it, now)).toList(),
        null,
        lines.size() > size ? Cursor.write(shown.getLast()) : null);
  }

  Counts counts(Staff staff) {
    return worklist.count(callers.scope(Callers.atTheDesk(staff)));
  }

  private WorklistView.Row row(Line line, Instant now) {
    var known = line.dossier();
    var dossier = known.dossier();
    var acceptance = dossier.heard().acceptance();
    var way = dossier.own().onTheWay();
    var task = line.task().orElse(null);
    var step = way == null || task == null ? null : way.step(task.step());
    var place = Place.of(dossier);
    return new WorklistView.Row(
        known.id(),
        known.version(),
        acceptance == null ? null : acceptance.code(),
        known.submission().procedure().code(),
        known.submission().procedure().name(),
        place.word(),
        place.statusCode(),
        step == null ? null : step.number(),
        way == null ? 0 : way.steps().size(),
        step == null ? null : step.name(),
        step == null ? null : step.role(),
        task == null ? null : task.officer(),
        line.due(),
        place == Place.AT_STEP && way != null
            ? timeLeft.minutes(way, step == null ? way.agency() : step.agency(), line.due())
            : null,
        way == null ? null : way.clock().dueAt(),
        way != null && way.clock().unsigned() != null,
        DossierViews.feeDue(dossier),
        desk.openSlip(dossier).map(it -> AskByView.of(it, now)).orElse(null));
  }
}
