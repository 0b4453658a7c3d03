package vn.hoso.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.LookupCode;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.tracking.application.Freshness;
import vn.hoso.tracking.application.Lookup;
import vn.hoso.tracking.application.Lookup.Found;
import vn.hoso.tracking.application.Lookup.Seen;

/** The pages a citizen sees: the search box and the dossier. */
@Controller
class LookupController {

  /** Nobody between us and the reader keeps it, and he asks each time. */
  static final String PRIVATE = "private, no-cache";

  private final Lookup lookup;
  private final RateLimits limits;
  private final Words words;
  private final Freshness freshness;
  private final Clock clock;
  private final Calendars calendars;

  LookupController(
      Lookup lookup,
      RateLimits limits,
      Words words,
      Freshness freshness,
      Clock clock,
      Calendars calendars) {
    this.lookup = lookup;
    this.limits = limits;
    this.words = words;
    this.freshness = freshness;
    this.clock = clock;
    this.calendars = calendars;
  }

  @GetMapping("/")
  ModelAndView search() {
    return new ModelAndView("tracking/lookup");
  }

  /** What the search box leads to, so that the page of a dossier has an address of its own. */
  @GetMapping("/t")
  ResponseEntity<Void> go(@RequestParam(defaultValue = "") String code) {
    var typed = code.strip();
    var segment = UriUtils.encodePathSegment(shown(typed), StandardCharsets.UTF_8);
    var to = typed.isEmpty() ? "/" : "/t/" + segment;
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(to))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  @GetMapping("/t/{code}")
  @Nullable ModelAndView status(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
    try {
      limits.ask(request.getRemoteAddr(), code);
    } catch (ProblemException tooOften) {
      return limited(code, tooOften.problem(), response);
    }
    return switch (lookup.find(code)) {
      case Found.Dossier dossier -> {
        var seen = lookup.read(dossier);
        yield seen.isPresent()
            ? page(code, seen.get(), known, response, locale)
            : missed("unknown", code, HttpStatus.NOT_FOUND, request);
      }
      case Found.WrongCheckCharacter _ ->
          missed("wrong-check-character", code, HttpStatus.BAD_REQUEST, request);
      case Found.Nothing _ -> missed("unknown", code, HttpStatus.NOT_FOUND, request);
    };
  }

  private @Nullable ModelAndView page(
      String code, Seen seen, String known, HttpServletResponse response, Locale locale) {
    var upTo = freshness.rightUpTo();
    var etag = "W/\"%d-%s-%d\"".formatted(seen.version(), locale, upTo.getEpochSecond() / 60);
    response.setHeader(HttpHeaders.ETAG, etag);
    if (known.contains(etag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return null;
    }
    var model = new HashMap<String, @Nullable Object>();
    model.put("page", StatusPage.of(seen, words, locale));
    model.put("what", seen.what());
    model.put("typed", code);
    model.put("words", words);
    model.put("locale", locale);
    model.put("upTo", upTo);
    model.put("left", left(seen));
    return new ModelAndView("tracking/status", model);
  }

  /** Working minutes to the promise; null when it is finished or nothing was promised. */
  private @Nullable Long left(Seen seen) {
    var due = seen.what().dueAt();
    if (due == null || seen.what().finishedAt() != null) {
      return null;
    }
    var agency = seen.what().agency();
    var calendar = agency == null ? calendars.standard() : calendars.of(agency);
    return calendar.remaining(clock.instant(), due).toMinutes();
  }

  private ModelAndView missed(
      String why, String code, HttpStatus status, HttpServletRequest request) {
    limits.missed(request.getRemoteAddr());
    return refused(why, code, status);
  }

  private static ModelAndView limited(String code, Problem problem, HttpServletResponse response) {
    problem.headers().forEach(response::setHeader);
    var view = refused("limited", code, HttpStatus.TOO_MANY_REQUESTS);
    view.addObject("seconds", problem.members().getOrDefault("seconds", 60L));
    return view;
  }

  private static ModelAndView refused(String why, String code, HttpStatus status) {
    var view = new ModelAndView("tracking/lookup", Map.of("why", why, "typed", code));
    view.setStatus(status);
    return view;
  }

  private static String shown(String typed) {
    return LookupCode.parse(typed).map(LookupCode::toString).orElse(typed);
  }
}
