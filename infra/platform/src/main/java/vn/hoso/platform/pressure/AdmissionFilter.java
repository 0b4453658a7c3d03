package vn.hoso.platform.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import vn.hoso.platform.pressure.Doorkeeper.Pass;
import vn.hoso.platform.pressure.Doorkeeper.Refused;
import vn.hoso.platform.web.Handlers;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Problems;

/**
 * Stands before every handler; who reads has another doorkeeper than who changes something. Who is
 * refused was not heard at all: nothing is stored, and the same idempotency key may be sent again.
 */
final class AdmissionFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Whatever has no handler is answered with 404 at no cost. */
  private static final Lane NO_HANDLER = Lane.ALWAYS;

  private final Doorkeeper changes;
  private final Doorkeeper reads;
  private final Handlers handlers;
  private final Problems problems;
  private final MeterRegistry meters;
  private final String shed;

  /** The service names the counter of refusals. */
  AdmissionFilter(
      Doorkeeper changes,
      Doorkeeper reads,
      Handlers handlers,
      Problems problems,
      MeterRegistry meters,
      String service) {
    this.changes = changes;
    this.reads = reads;
    this.handlers = handlers;
    this.problems = problems;
    this.meters = meters;
    this.shed = "hoso." + service + ".requests.shed";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var lane = handlers.of(request).map(AdmissionFilter::lane).orElse(NO_HANDLER);
    var doorkeeper = isRead(request, lane) ? reads : changes;
    var closed = doorkeeper.refusal(lane);
    if (closed.isPresent()) {
      refuse(closed.get(), lane, request, response);
      return;
    }
    receive(request);
    switch (doorkeeper.enter(lane)) {
      case Refused full -> refuse(full, lane, request, response);
      case Pass pass -> {
        try (pass) {
          chain.doFilter(request, response);
        }
      }
    }
  }

  /** What takes much to print takes as much when it was asked for by a form. */
  private static boolean isRead(HttpServletRequest request, Lane lane) {
    return lane == Lane.LONG || READING.contains(request.getMethod());
  }

  private void refuse(
      Refused why, Lane lane, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    meters
        .counter(
            shed,
            "reason",
            why.reason().word(),
            "lane",
            lane.name().toLowerCase(java.util.Locale.ROOT))
        .increment();
    var status =
        why.reason() == Reason.PLACES
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.SERVICE_UNAVAILABLE;
    problems.send(
        Problem.of(status, why.code())
            .with("reason", why.reason().word())
            .with("seconds", why.retryAfter())
            .header(HttpHeaders.RETRY_AFTER, Long.toString(why.retryAfter())),
        request,
        response);
  }

  /** A slow line is no load: files are taken in, onto the disk, before a place is asked for. */
  private static void receive(HttpServletRequest request) {
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/form-data")) {
      try {
        request.getParts();
      } catch (IOException | ServletException | RuntimeException unreadable) {
        // Spring MVC meets the same trouble and has the words for it.
      }
    }
  }

  private static Lane lane(HandlerMethod handler) {
    var own = handler.getMethodAnnotation(InLane.class);
    var common = own == null ? handler.getBeanType().getAnnotation(InLane.class) : own;
    return common == null ? Lane.LIVE : common.value();
  }
}
