package vn.hoso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The words of problems: the service's own bundle first, then the platform's. Vietnamese is the
 * base.
 */
final class ProblemTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)}");
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
  private final @Nullable LocaleResolver locales;

  ProblemTexts(String service, @Nullable LocaleResolver locales) {
    bundles.setBasenames("problems-" + service, "problems");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    this.locales = locales;
  }

  Locale locale(HttpServletRequest request) {
    if (locales != null) {
      return locales.resolveLocale(request);
    }
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? VIETNAMESE
        : request.getLocale();
  }

  String title(Problem problem, Locale locale) {
    return text(problem, "title", locale);
  }

  String detail(Problem problem, Locale locale) {
    return text(problem, "detail", locale);
  }

  String detail(Problem.Wrong wrong, Locale locale) {
    var text = bundles.getMessage("error." + wrong.code(), null, null, locale);
    return filled(text == null ? wrong.fallback() : text, wrong.members(), locale);
  }

  private String text(Problem problem, String part, Locale locale) {
    var text = bundles.getMessage(problem.code() + "." + part, null, null, locale);
    if (text == null) {
      text = bundles.getMessage(generalCode(problem.status()) + "." + part, null, null, locale);
    }
    var values = new HashMap<>(problem.members());
    values.putAll(problem.spoken());
    return filled(text == null ? problem.status().getReasonPhrase() : text, values, locale);
  }

  private static String generalCode(HttpStatus status) {
    return status.is5xxServerError() ? "internal-error" : "request-refused";
  }

  private String filled(String text, Map<String, Object> members, Locale locale) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            it -> {
              var value = String.valueOf(members.getOrDefault(it.group(1), it.group()));
              return Matcher.quoteReplacement(
                  it.group(1).matches("roles?") ? roles(value, locale) : value);
            });
  }

  /** Tokens name roles in English, people in their own language. */
  private String roles(String claims, Locale locale) {
    return Arrays.stream(claims.split(", "))
        .map(it -> bundles.getMessage("role." + it, null, it, locale))
        .collect(Collectors.joining(", "));
  }
}
