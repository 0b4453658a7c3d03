package vn.hoso.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.TrackingProperties;
import vn.hoso.tracking.application.Freshness;
import vn.hoso.tracking.application.Live;
import vn.hoso.tracking.application.Lookup;
import vn.hoso.tracking.application.Lookup.Found;
import vn.hoso.tracking.application.Lookup.Seen;

/** The same dossier for programs, and the line that tells when it moves. */
@RestController
@RequestMapping("/api/t/{code}")
class LookupApi {

  private final Lookup lookup;
  private final RateLimits limits;
  private final Words words;
  private final Freshness freshness;
  private final Live live;
  private final Duration patience;

  LookupApi(
      Lookup lookup,
      RateLimits limits,
      Words words,
      Freshness freshness,
      Live live,
      TrackingProperties settings) {
    this.lookup = lookup;
    this.limits = limits;
    this.words = words;
    this.freshness = freshness;
    this.live = live;
    this.patience = settings.live().patience();
  }

  /**
   * The dossier as it is now, or, with {@code after}, as soon as it is past that version, at most
   * some seconds later.
   */
  @GetMapping
  ResponseEntity<StatusBody> status(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long after,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
      HttpServletRequest request,
      Locale locale) {
    var dossier = found(code, request);
    var seen = read(dossier, request);
    if (after != null && seen.version() <= after && live.await(dossier.id(), after, patience)) {
      seen = read(dossier, request);
    }
    var etag = "\"%d-%s-%s\"".formatted(seen.version(), dossier.tier(), locale);
    var unchanged = known.contains(etag);
    var answer =
        ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(etag)
            .header(HttpHeaders.CACHE_CONTROL, LookupController.PRIVATE)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .header("X-Robots-Tag", "noindex")
            .header("Hoso-Correct-Up-To", freshness.rightUpTo().toString());
    return unchanged ? answer.build() : answer.body(StatusBody.of(seen, words, locale));
  }

  /** Server-sent events {@code changed}, whose ids are versions; a comment now and then. */
  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
      HttpServletRequest request) {
    var dossier = found(code, request);
    var seen = read(dossier, request);
    var from = last != null ? last : after != null ? after : seen.version();
    var line = new EventLine(from);
    var listening = live.listen(dossier.id(), request.getRemoteAddr(), line);
    if (listening.isEmpty()) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-readers")
          .header(HttpHeaders.RETRY_AFTER, "30")
          .exception();
    }
    line.open(listening.get());
    line.at(seen.version());
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Robots-Tag", "noindex")
        .header("X-Accel-Buffering", "no")
        .body(line.emitter());
  }

  private Found.Dossier found(String code, HttpServletRequest request) {
    limits.ask(request.getRemoteAddr(), code);
    return switch (lookup.find(code)) {
      case Found.Dossier dossier -> dossier;
      case Found.WrongCheckCharacter _ -> {
        limits.missed(request.getRemoteAddr());
        throw Problem.of(HttpStatus.BAD_REQUEST, "wrong-check-character").exception();
      }
      case Found.Nothing _ -> throw unknown(request);
    };
  }

  private Seen read(Found.Dossier dossier, HttpServletRequest request) {
    return lookup.read(dossier).orElseThrow(() -> unknown(request));
  }

  private RuntimeException unknown(HttpServletRequest request) {
    limits.missed(request.getRemoteAddr());
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-code").exception();
  }
}
