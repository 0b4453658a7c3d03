package vn.hoso.webkit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Which language a page speaks: {@code ?lang=}, remembered in a cookie, then the browser's wish,
 * else Vietnamese. It reads the query itself, since asking for a parameter would swallow a form's
 * body that the edge still has to pass on.
 */
public final class Languages extends OncePerRequestFilter implements LocaleResolver {

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);
  private static final String COOKIE = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> preferred(request))
        .orElse(VIETNAMESE);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is chosen by ?lang=");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    asked(request).ifPresent(locale -> remember(locale, response));
    chain.doFilter(request, response);
  }

  private static void remember(Locale locale, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, locale.getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || !query.contains(COOKIE)
        ? Optional.empty()
        : spoken(
            UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(COOKIE));
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : spoken(cookie.getValue());
  }

  private static Optional<Locale> preferred(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .flatMap(locale -> spoken(locale.getLanguage()).stream())
            .findFirst();
  }

  private static Optional<Locale> spoken(@Nullable String language) {
    return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }
}
