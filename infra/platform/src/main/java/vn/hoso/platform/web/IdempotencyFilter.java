package vn.hoso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Gives the first answer again when a POST to an {@link Idempotent} handler comes again. */
final class IdempotencyFilter extends OncePerRequestFilter {

  private final Handlers handlers;
  private final FirstAnswers answers;
  private final Problems problems;
  private final JsonMapper json;
  private final IdempotencyProperties settings;
  private final InstantSource clock;

  IdempotencyFilter(
      Handlers handlers,
      FirstAnswers answers,
      Problems problems,
      JsonMapper json,
      IdempotencyProperties settings,
      InstantSource clock) {
    this.handlers = handlers;
    this.answers = answers;
    this.problems = problems;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || handlers.of(request).filter(it -> it.hasMethodAnnotation(Idempotent.class)).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (IdempotencyKey.isMultipart(request) && isUnreadable(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      var key = IdempotencyKey.of(request);
      if (IdempotencyKey.isForm(request)) {
        once(key, key.fingerprintOfForm(request), request, response, chain);
      } else {
        var inHand = BodyInHand.of(request, (int) settings.maxBody().toBytes());
        once(key, key.fingerprint(inHand.body()), inHand, response, chain);
      }
    } catch (ProblemException refused) {
      problems.send(refused.problem(), request, response);
    }
  }

  /**
   * Cut off: no key can be found in it, and no handler will get it. Spring MVC meets the same
   * trouble and has the words for it. One that is too large is the container's to refuse.
   */
  private static boolean isUnreadable(HttpServletRequest request) {
    try {
      request.getParts();
      return false;
    } catch (IOException | ServletException _) {
      return true;
    }
  }

  private void once(
      IdempotencyKey key,
      String fingerprint,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var attempt = new FirstAnswers.Attempt(key.idFor(request), fingerprint, now, null);
    var first = answers.begin(attempt);
    if (first == null || (isOver(first, attempt) && answers.replace(first, attempt))) {
      answer(key, attempt, request, response, chain);
    } else if (!first.fingerprint().equals(fingerprint)) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused").exception();
    } else if (first.answer() == null) {
      throw Problem.of(HttpStatus.CONFLICT, "idempotency-running")
          .header("Retry-After", "1")
          .exception();
    } else {
      json.readValue(key.open(first.id(), first.answer()), FirstAnswer.class).give(response);
    }
  }

  private void answer(
      IdempotencyKey key,
      FirstAnswers.Attempt attempt,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var watched = new ContentCachingResponseWrapper(response);
    boolean done = false;
    request.setAttribute(AttemptIdResolver.ATTRIBUTE, attempt.id() + "." + attempt.fingerprint());
    try {
      chain.doFilter(request, watched);
      done = watched.getStatus() < HttpStatus.BAD_REQUEST.value();
    } finally {
      if (done) {
        var answer = json.writeValueAsBytes(FirstAnswer.of(watched));
        answers.finish(attempt, key.seal(attempt.id(), answer));
      } else {
        answers.release(attempt);
      }
    }
    watched.copyBodyToResponse();
  }

  private boolean isOver(FirstAnswers.Attempt first, FirstAnswers.Attempt next) {
    var life = first.answer() == null ? settings.running() : settings.keep();
    return first.since().plus(life).isBefore(next.since());
  }
}
