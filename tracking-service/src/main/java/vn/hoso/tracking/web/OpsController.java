package vn.hoso.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.application.Freshness;
import vn.hoso.tracking.application.Live;
import vn.hoso.tracking.application.Overview;
import vn.hoso.tracking.application.Pipeline;
import vn.hoso.tracking.application.Views;
import vn.hoso.tracking.application.Views.Wanted;
import vn.hoso.tracking.domain.Reading.Lateness;
import vn.hoso.tracking.domain.View;

/** What operators, leaders and administrators see: numbers, pipeline, lists, what got stuck. */
@Controller
class OpsController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int PARKED_SHOWN = 50;
  private static final int PAGE = 50;

  private final Overview overview;
  private final Pipeline pipeline;
  private final Engine<View, DossierEvent> engine;
  private final Views views;
  private final Live live;
  private final Words words;
  private final Freshness freshness;
  private final Clock clock;

  OpsController(
      Overview overview,
      Pipeline pipeline,
      Engine<View, DossierEvent> engine,
      Views views,
      Live live,
      Words words,
      Freshness freshness,
      Clock clock) {
    this.overview = overview;
    this.pipeline = pipeline;
    this.engine = engine;
    this.views = views;
    this.live = live;
    this.words = words;
    this.freshness = freshness;
    this.clock = clock;
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
                numbersOf(staff),
                pipeline.health(),
                engine.parking().count(),
                freshness.rightUpTo()));
  }

  @GetMapping("/ops")
  ModelAndView page(Staff staff, Locale locale) {
    var numbers = numbersOf(staff);
    var model = new HashMap<String, @Nullable Object>();
    model.put("n", numbers);
    model.put("today", numbers.days().getLast());
    model.put("topics", numbers.topics().stream().map(Bars::of).toList());
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
    require(staff);
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

  /** One row of the list. */
  record Row(String dossierId, View view, StatusLine line) {}

  @GetMapping("/ops/dossiers")
  ModelAndView dossiers(
      Staff staff,
      @RequestParam Map<String, String> asked,
      @RequestParam(required = false) @Nullable Integer status,
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @Nullable Lateness lateness,
      Locale locale) {
    require(staff);
    var agency = given(asked.get("agency"));
    var scope = agency == null ? scope(staff) : Set.of(inScope(staff, agency));
    var wanted =
        new Wanted(
            scope,
            status,
            channel,
            given(asked.get("field")),
            lateness,
            given(asked.get("code")),
            read(given(asked.get("cursor"))));
    var found = views.list(wanted, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    var numbers = numbersOf(staff);
    var model = new HashMap<String, @Nullable Object>();
    model.put(
        "rows",
        shown.stream()
            .map(it -> new Row(it.dossierId(), it.view(), StatusLine.of(it.view(), words, locale)))
            .toList());
    model.put("asked", asked);
    model.put("next", found.size() > PAGE ? next(asked, shown.getLast().dossierId()) : null);
    model.put("agencies", numbers.agencies().stream().map(Overview.Line::name).toList());
    model.put("fields", numbers.fields().stream().map(Overview.Line::name).toList());
    model.put("words", words);
    model.put("locale", locale);
    return new ModelAndView("tracking/dossiers", model);
  }

  private Overview.Numbers numbersOf(Staff staff) {
    require(staff);
    return overview.of(scope(staff), LocalDate.ofInstant(clock.instant(), ZONE));
  }

  private static void require(Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.LEADER, Role.ADMINISTRATOR);
  }

  private static boolean mayRetry(Staff staff) {
    return staff.hasRole(Role.OPERATOR) || staff.hasRole(Role.ADMINISTRATOR);
  }

  private static @Nullable Set<String> scope(Staff staff) {
    return staff.mayActForAll() ? null : staff.agencies();
  }

  private static String inScope(Staff staff, String agency) {
    staff.requireAgency(agency);
    return agency;
  }

  private String agencyNames(Staff staff) {
    return String.join(", ", staff.agencies().stream().sorted().map(words::agency).toList());
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static String next(Map<String, String> asked, String last) {
    var cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(last.getBytes(StandardCharsets.UTF_8));
    var uri = UriComponentsBuilder.fromPath("/ops/dossiers");
    asked.forEach(
        (name, value) -> {
          if (!value.isBlank() && !name.equals("cursor")) {
            uri.queryParam(name, value);
          }
        });
    return uri.queryParam("cursor", cursor).encode().toUriString();
  }

  private static @Nullable String read(@Nullable String cursor) {
    try {
      return cursor == null
          ? null
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
          .wrong("/cursor", "invalid-format")
          .exception();
    }
  }
}
