package vn.hoso.platform.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.hoso.platform.pressure.Admission.Answer;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Problems;

/**
 * Stands before every handler that changes something. Who is refused was not heard at all: nothing
 * is stored, and the same idempotency key may be sent again.
 */
final class AdmissionFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Admission admission;
  private final Supplier<? extends HandlerMapping> handlers;
  private final Problems problems;
  private final MeterRegistry meters;
  private final String shed;

  /** The service names the counter of refusals. */
  AdmissionFilter(
      Admission admission,
      Supplier<? extends HandlerMapping> handlers,
      Problems problems,
      MeterRegistry meters,
      String service) {
    this.admission = admission;
    this.handlers = handlers;
    this.problems = problems;
    this.meters = meters;
    this.shed = "hoso." + service + ".requests.shed";
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var lane = lane(request);
    var closed = admission.refusal(lane);
    if (closed.isPresent()) {
      refuse(closed.get(), lane, request, response);
      return;
    }
    receive(request);
    switch (admission.enter(lane)) {
      case Answer.Refused full -> refuse(full, lane, request, response);
      case Answer.Pass pass -> {
        try (pass) {
          chain.doFilter(request, response);
        }
      }
    }
  }

  private void refuse(
      Answer.Refused why, Lane lane, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    meters
        .counter(
            shed,
            "reason",
            why.reason().word(),
            "lane",
            lane.name().toLowerCase(java.util.Locale.ROOT))
        .increment();
    var problem =
        why.reason() == Reason.PLACES
            ? Problem.of(HttpStatus.TOO_MANY_REQUESTS, "system-busy")
            : Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "system-catching-up");
    problems.send(
        problem
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

  /** Whatever has no handler is answered with 404 at no cost. */
  private Lane lane(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      var chain = handlers.get().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? lane(method)
          : Lane.ALWAYS;
    } catch (Exception _) {
      return Lane.ALWAYS;
    }
  }

  private static Lane lane(HandlerMethod handler) {
    var own = handler.getMethodAnnotation(InLane.class);
    var common = own == null ? handler.getBeanType().getAnnotation(InLane.class) : own;
    return common == null ? Lane.LIVE : common.value();
  }
}
