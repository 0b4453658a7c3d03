package vn.hoso.intake.web;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.calendar.CalendarDesk;
import vn.hoso.intake.calendar.CalendarDesk.Looked;
import vn.hoso.platform.calendar.CalendarTable;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** The calendars as JSON, for administrators. */
@RestController
@RequestMapping("/api/intake/calendar")
class CalendarController {

  /** New texts; what is left out stays as it is. */
  record Texts(@Nullable String holidays, @Nullable String weeks) {}

  /** What they came to, or would come to. */
  record Change(int number, List<Difference.Change> changes, SortedSet<Integer> yearsWithoutPlan) {}

  private final CalendarDesk desk;

  CalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ResponseEntity<CalendarTable> show(Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var newest = desk.newest();
    return ResponseEntity.ok().eTag(new Version(newest.number()).etag()).body(newest);
  }

  /** Written from the number in {@code If-Match}; with {@code dryRun} nothing is done. */
  @PutMapping
  Change put(
      @IfMatch Version version,
      @RequestBody Texts texts,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var now = desk.newest();
    var holidays = texts.holidays() == null ? now.holidays() : texts.holidays();
    var weeks = texts.weeks() == null ? now.weeks() : texts.weeks();
    var looked =
        dryRun
            ? desk.look(holidays, weeks, staff.user())
            : desk.put(holidays, weeks, Math.toIntExact(version.value()), staff.user());
    return switch (looked) {
      case Looked.Sound(var table, var difference, var years) ->
          new Change(
              difference.isNothing() ? now.number() : table.number(), difference.changes(), years);
      case Looked.Unsound(var mistakes) -> throw Mistake.problem(mistakes).exception();
      case Looked.Stale(var current) -> throw Version.stale(current).exception();
    };
  }
}
