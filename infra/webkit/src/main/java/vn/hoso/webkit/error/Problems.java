package vn.hoso.webkit.error;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Puts a bare HTTP status into words: a stable English code, a title and a detail to act on. */
public final class Problems {

  private Problems() {}

  public static ProblemDetail of(
      HttpStatus status, MessageSource messages, Locale locale, URI path) {
    String family = status.is4xxClientError() ? "4xx" : "5xx";
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:hoso:problem:" + code(status)));
    problem.setTitle(text("title", status, family, messages, locale));
    problem.setDetail(text("detail", status, family, messages, locale));
    problem.setInstance(path);
    problem.setProperty("code", code(status));
    return problem;
  }

  /** {@code TOO_MANY_REQUESTS} is {@code too-many-requests}. */
  static String code(HttpStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(
      String part, HttpStatus status, String family, MessageSource messages, Locale locale) {
    String fallback = messages.getMessage("error." + family + "." + part, null, locale);
    String text =
        messages.getMessage("error." + status.value() + "." + part, null, fallback, locale);
    return text == null ? fallback : text;
  }
}
