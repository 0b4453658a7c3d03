package vn.hoso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns whatever a controller throws into one shape of answer. A service's own advice goes first.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
      return;
    }
    problems.send(meaning(exception), request, response);
  }

  /** The method and the exception, not the path: a path may hold a lookup code. */
  private static Problem meaning(Exception exception) {
    var problem = ProblemMapping.of(exception);
    if (problem != null) {
      return problem;
    }
    log.error("a request failed", exception);
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
  }
}
