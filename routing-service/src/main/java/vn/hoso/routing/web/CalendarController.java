package vn.hoso.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.AdoptCalendars;
import vn.hoso.routing.application.Wish;

/** After a change of the calendar: one dossier, or all that are open, counted again. */
@RestController
class CalendarController {

  /** Why the calendar was changed. */
  record ChangeBody(@NotBlank @Size(max = 4000) String reason) {}

  private final Replies replies;
  private final AdoptCalendars calendars;
  private final Callers callers;

  CalendarController(Replies replies, AdoptCalendars calendars, Callers callers) {
    this.replies = replies;
    this.calendars = calendars;
    this.callers = callers;
  }

  @PostMapping("/api/routing/dossiers/{id}/calendar-change")
  @Idempotent
  ResponseEntity<DossierView> adopt(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ChangeBody body,
      Staff staff) {
    return replies.after(new Wish.ToAdoptCalendar(body.reason()), id, version, staff);
  }

  /** Every open dossier of the caller's agencies; asked again, it goes on where it was left. */
  @PostMapping("/api/routing/calendar-change")
  @Idempotent
  AdoptCalendars.Report adoptAll(@RequestBody @Valid ChangeBody body, Staff staff) {
    staff.requireRole(Role.LEADER);
    var cause = Cause.request(Trace.id(), Trace.current());
    return calendars.all(callers.actor(staff), callers.scope(staff), cause, body.reason());
  }
}
