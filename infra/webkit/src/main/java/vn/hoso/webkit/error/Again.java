package vn.hoso.webkit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How what was turned away for the moment is asked for once more.
 *
 * @param isForm whether a form was sent, which only the browser has still
 * @param address of the page that was asked for; null for a form and where it could lead astray
 * @param isForNow whether it is enough to wait
 * @param isUnheard whether it is certain that nothing was stored
 * @param after seconds to wait, as the answer says them; null where it says none
 */
public record Again(
    boolean isForm,
    @Nullable String address,
    boolean isForNow,
    boolean isUnheard,
    @Nullable String after) {

  private static final Set<HttpStatus> FOR_NOW =
      Set.of(
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.BAD_GATEWAY,
          HttpStatus.SERVICE_UNAVAILABLE,
          HttpStatus.GATEWAY_TIMEOUT);

  private static final Set<HttpStatus> UNHEARD =
      Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

  private static final int MINUTE = 60;

  private static final String LOGIN = "/login";

  /** Null for whatever would be refused the next time as well. */
  static @Nullable Again of(
      HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
    var path = BrowserErrors.askedFor(request);
    boolean isForNow = FOR_NOW.contains(status);
    if (!isForNow && !isWantingLogin(status, path) && !isFaultOfAPage(status, request)) {
      return null;
    }
    boolean isForm = isForm(request);
    return new Again(
        isForm,
        isForm || path.startsWith("//") ? null : path + query(request),
        isForNow,
        UNHEARD.contains(status),
        response.getHeader(HttpHeaders.RETRY_AFTER));
  }

  /** After a log-in the same is heard, but not the way back from a log-in that failed. */
  private static boolean isWantingLogin(HttpStatus status, String path) {
    return status == HttpStatus.UNAUTHORIZED
        && !path.equals(LOGIN)
        && !path.startsWith(LOGIN + "/");
  }

  /** Its words ask to come again; what became of a form is not known, so nothing is offered. */
  private static boolean isFaultOfAPage(HttpStatus status, HttpServletRequest request) {
    return status == HttpStatus.INTERNAL_SERVER_ERROR && !isForm(request);
  }

  /** What to wait for, and what has become of a form; blank where waiting does not help. */
  String words(MessageSource messages, Locale locale) {
    if (!isForNow) {
      return "";
    }
    var wait = waiting(messages, locale);
    if (!isForm) {
      return wait;
    }
    var became = isUnheard ? "error.wait.form" : "error.wait.unsure";
    return wait + " " + messages.getMessage(became, null, locale);
  }

  private String waiting(MessageSource messages, Locale locale) {
    if (after == null || !after.matches("\\d{1,6}")) {
      return messages.getMessage("error.wait.some", null, locale);
    }
    int seconds = Integer.parseInt(after);
    return seconds <= MINUTE
        ? messages.getMessage("error.wait.seconds", new Object[] {Math.max(1, seconds)}, locale)
        : messages.getMessage(
            "error.wait.minutes", new Object[] {Math.ceilDiv(seconds, MINUTE)}, locale);
  }

  /** The container asks for its error page with GET, whatever was refused. */
  private static boolean isForm(HttpServletRequest request) {
    var asked =
        request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
            ? method
            : request.getMethod();
    return !asked.equals("GET") && BrowserErrors.wantsPage(request);
  }

  private static String query(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String query
        ? "?" + query
        : "";
  }
}
