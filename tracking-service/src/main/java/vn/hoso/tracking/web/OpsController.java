package vn.hoso.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.application.Freshness;
import vn.hoso.tracking.application.Live;
import vn.hoso.tracking.application.Overview;
import vn.hoso.tracking.application.Pipeline;
import vn.hoso.tracking.domain.View;

/** What operators, leaders and administrators see: numbers, pipeline, what got stuck. */
@Controller
class OpsController {

  private static final int PARKED_SHOWN = 50;

  private final OpsNumbers numbers;
  private final Pipeline pipeline;
  private final Engine<View, DossierEvent> engine;
  private final Live live;
  private final Words words;
  private final Freshness freshness;

  OpsController(
      OpsNumbers numbers,
      Pipeline pipeline,
      Engine<View, DossierEvent> engine,
      Live live,
      Words words,
      Freshness freshness) {
    this.numbers = numbers;
    this.pipeline = pipeline;
    this.engine = engine;
    this.live = live;
    this.words = words;
    this.freshness = freshness;
  }

  /** The overview for programs. */
  record Body(
      Overview.Numbers numbers, Pipeline.Health pipeline, long parked, Instant correctUpTo) {}

  @GetMapping("/api/tracking/overview")
  @ResponseBody
  ResponseEntity<Body> numbers(Staff staff) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            new Body(
                numbers.of(staff),
                pipeline.health(),
                engine.parking().count(),
                freshness.rightUpTo()));
  }

  @GetMapping("/ops")
  ModelAndView page(Staff staff, Locale locale) {
    var known = numbers.of(staff);
    var model = new HashMap<String, @Nullable Object>();
    model.put("n", known);
    model.put("today", known.days().getLast());
    model.put("topics", known.topics().stream().map(Bars::of).toList());
    model.put("lags", Lags.of(pipeline.health().lags()));
    model.put("dead", pipeline.health().deadLetters());
    model.put("parked", engine.parking().list(PARKED_SHOWN));
    model.put("mayRetry", mayRetry(staff));
    model.put("agencies", staff.mayActForAll() ? "" : agencyNames(staff));
    model.put("words", words);
    model.put("locale", locale);
    model.put("upTo", freshness.rightUpTo());
    return new ModelAndView("tracking/ops", model);
  }

  /** Something moved, at most every two seconds. */
  @GetMapping(path = "/api/tracking/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(Staff staff, HttpServletRequest request) {
    OpsNumbers.require(staff);
    var line = EventLine.ofEverything();
    var listening = live.listen(Live.EVERYTHING, request.getRemoteAddr(), line);
    if (listening.isEmpty()) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-readers")
          .header(HttpHeaders.RETRY_AFTER, "30")
          .exception();
    }
    line.open(listening.get());
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(line.emitter());
  }

  private static boolean mayRetry(Staff staff) {
    return staff.hasRole(Role.OPERATOR) || staff.hasRole(Role.ADMINISTRATOR);
  }

  private String agencyNames(Staff staff) {
    return String.join(", ", staff.agencies().stream().sorted().map(words::agency).toList());
  }
}
