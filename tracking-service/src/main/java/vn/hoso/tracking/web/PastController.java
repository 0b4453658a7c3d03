package vn.hoso.tracking.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.application.History.Found;
import vn.hoso.tracking.application.History.Written;
import vn.hoso.tracking.application.TimeMachine;
import vn.hoso.tracking.domain.Reading;
import vn.hoso.tracking.domain.View;
import vn.hoso.tracking.web.PastMoment.Kind;

/** What a citizen's page showed at a moment, for staff who have to answer for it. */
@Controller
class PastController {

  private final TimeMachine machine;
  private final Words words;
  private final Clock clock;
  private final Calendars calendars;

  PastController(TimeMachine machine, Words words, Clock clock, Calendars calendars) {
    this.machine = machine;
    this.words = words;
    this.clock = clock;
    this.calendars = calendars;
  }

  /** A moment at which the page changed. */
  record Moment(String name, Instant at) {

    private static Moment of(Written it) {
      return new Moment(it.name(), it.at());
    }
  }

  /**
   * The page of the moment.
   *
   * @param read how many records of the topics had to be read for it
   */
  record Body(
      Instant moment, long read, long tookMs, List<Moment> moments, @Nullable StatusBody page) {}

  /** What the National Portal is told changes nothing that a citizen sees. */
  private static List<Moment> moments(Found found) {
    return found.facts().stream()
        .filter(it -> !(it.event() instanceof Synchronisation))
        .map(Moment::of)
        .toList();
  }

  @GetMapping("/api/tracking/dossiers/{id}/at")
  @InLane(Lane.LONG)
  ResponseEntity<Body> at(
      Staff staff,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String moment,
      Locale locale) {
    var asked = PastMoment.of(moment, clock.instant());
    if (asked.kind() == Kind.UNREADABLE) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
          .wrong("/moment", "invalid-format")
          .exception();
    }
    var at = asked.at();
    var found = found(staff, id);
    var seen = TimeMachine.seen(TimeMachine.view(found.facts(), at), facts(found, at));
    var page = seen.version() == 0 ? null : StatusBody.of(seen, words, locale);
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new Body(at, found.read(), found.took().toMillis(), moments(found), page));
  }

  @GetMapping("/ops/dossiers/{id}/at")
  @InLane(Lane.LONG)
  ModelAndView page(
      Staff staff,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String moment,
      Locale locale) {
    var asked = PastMoment.of(moment, clock.instant());
    var at = asked.at();
    var found = found(staff, id);
    var view = TimeMachine.view(found.facts(), at);
    var seen = TimeMachine.seen(view, facts(found, at));
    var model = new HashMap<String, @Nullable Object>();
    model.put("past", at);
    model.put("unknownThen", seen.version() == 0);
    model.put("kind", asked.kind().name());
    model.put("local", asked.local());
    model.put("moments", moments(found));
    model.put("found", found);
    model.put("dossier", id);
    model.put("page", StatusPage.of(seen, words, locale));
    model.put("what", seen.what());
    model.put("typed", id);
    model.put("words", words);
    model.put("locale", locale);
    model.put("upTo", at);
    model.put("left", left(view, at));
    var status = asked.kind() == Kind.UNREADABLE ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    return new ModelAndView("tracking/status", model, status);
  }

  private Found found(Staff staff, String id) {
    staff.requireRole(Role.OPERATOR, Role.LEADER, Role.ADMINISTRATOR);
    var found = machine.history(id, clock.instant());
    if (found.facts().isEmpty()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier").exception();
    }
    var agency = Reading.agency(TimeMachine.view(found.facts(), Instant.MAX));
    if (!staff.mayActForAll()) {
      staff.requireAgency(agency == null ? "?" : agency);
    }
    return found;
  }

  private static long facts(Found found, Instant at) {
    return found.facts().stream().filter(it -> !it.at().isAfter(at)).count();
  }

  /** Working minutes that were left to the promise then. */
  private @Nullable Long left(View view, Instant at) {
    var due = Reading.dueAt(view);
    if (due == null || Reading.situation(view).isFinished()) {
      return null;
    }
    var agency = Reading.agency(view);
    var calendar = agency == null ? calendars.standard() : calendars.of(agency);
    return calendar.remaining(at, due).toMinutes();
  }
}
