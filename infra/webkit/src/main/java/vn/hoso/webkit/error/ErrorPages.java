package vn.hoso.webkit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what nobody else answered. */
@Controller
public final class ErrorPages implements ErrorController {

  /** Request attribute: the problem somebody has already put into words. */
  static final String PROBLEM = ErrorPages.class.getName() + ".problem";

  private final MessageSource messages;

  public ErrorPages(MessageSource messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    HttpStatus status = status(request);
    Again again = Again.of(status, request, response);
    ProblemDetail problem = problem(request, status, again, locale);
    return BrowserErrors.wantsPage(request)
        ? page(status, problem, again)
        : ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
  }

  private static ModelAndView page(
      HttpStatus status, ProblemDetail problem, @Nullable Again again) {
    var page =
        new ModelAndView(
            "webkit/error",
            Map.of(
                "status", status.value(),
                "title", Objects.requireNonNullElse(problem.getTitle(), ""),
                "detail", Objects.requireNonNullElse(problem.getDetail(), "")),
            status);
    return page.addObject("again", again)
        .addObject("trace", trace(status, problem))
        .addObject("wrongs", wrongs(problem));
  }

  /** The members a problem points to, which its words ask to correct. */
  private static List<?> wrongs(ProblemDetail problem) {
    var members = problem.getProperties();
    return members != null && members.get("errors") instanceof List<?> errors ? errors : List.of();
  }

  /** Of a fault of ours only: whoever reports it by phone has something to read out. */
  private static @Nullable Object trace(HttpStatus status, ProblemDetail problem) {
    var members = problem.getProperties();
    return status == HttpStatus.INTERNAL_SERVER_ERROR && members != null
        ? members.get("traceId")
        : null;
  }

  private ProblemDetail problem(
      HttpServletRequest request, HttpStatus status, @Nullable Again again, Locale locale) {
    if (request.getAttribute(PROBLEM) instanceof ProblemDetail known && known.getDetail() != null) {
      return known;
    }
    var problem = Problems.of(status, messages, locale, path(request));
    if (again != null) {
      problem.setDetail((problem.getDetail() + " " + again.words(messages, locale)).strip());
    }
    return problem;
  }

  private static URI path(HttpServletRequest request) {
    return URI.create(BrowserErrors.askedFor(request));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
