package vn.hoso.webkit.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout asks about the request it is drawn for; {@code @hoso} in templates. */
public final class PageContext {

  private final String centre;
  private final String hotline;
  private final Viewers viewers;

  public PageContext(String centre, String hotline, Viewers viewers) {
    this.centre = centre;
    this.hotline = hotline;
    this.viewers = viewers;
  }

  public String centre() {
    return centre;
  }

  public String hotline() {
    return hotline;
  }

  public @Nullable Viewer viewer() {
    return viewers.current().orElse(null);
  }

  public List<Navigation> publicPlaces() {
    return Navigation.publicPlaces();
  }

  public List<Navigation> staffPlaces() {
    return viewers.current().map(Navigation::placesOf).orElse(List.of());
  }

  /** The viewer's place the reader is in, else their first; null for citizens. */
  public @Nullable Navigation nearestStaffPlace() {
    var own = staffPlaces();
    return own.stream()
        .filter(it -> current(it) != null)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .orElse(null);
  }

  /** Whether the viewer has one of the roles; hides what would be refused, never guards it. */
  public boolean may(String... roles) {
    return viewers.current().map(v -> v.hasAny(Set.of(roles))).orElse(false);
  }

  /** {@code page} for the place the reader is in, else null, so that the attribute is left out. */
  public @Nullable String current(Navigation place) {
    return path().map(place::holds).orElse(false) ? "page" : null;
  }

  /** The page the reader is on, in another language. */
  public String inLanguage(String language) {
    return request()
        .map(
            attributes -> {
              var request = attributes.getRequest();
              return UriComponentsBuilder.fromPath(originalPath(attributes))
                  .query(request.getQueryString())
                  .replaceQueryParam("lang", language)
                  .build()
                  .toUriString();
            })
        .orElse("?lang=" + language);
  }

  /** Whether the page answers a form; no browser can go back to such a page without sending it. */
  public boolean isAnswerToForm() {
    return request().map(it -> it.getRequest().getMethod().equals("POST")).orElse(false);
  }

  private static Optional<String> path() {
    return request().map(PageContext::originalPath);
  }

  private static String originalPath(ServletRequestAttributes attributes) {
    var request = attributes.getRequest();
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String uri ? uri : request.getRequestURI();
  }

  private static Optional<ServletRequestAttributes> request() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? Optional.of(attributes)
        : Optional.empty();
  }
}
