package vn.hoso.webkit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the browser to run nothing but ours, to show us in no frame and to keep addresses to
 * itself.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

  private static final Map<String, String> FIXED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

  private final String contentPolicy;

  public SecurityHeaders(List<String> formTargets) {
    this.contentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action "
            + String.join(" ", join("'self'", formTargets));
  }

  /** What the edge takes from a service's answer, because it says it itself. */
  public static List<String> names() {
    return join("Content-Security-Policy", join("Strict-Transport-Security", FIXED.keySet()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    FIXED.forEach(response::setHeader);
    response.setHeader("Content-Security-Policy", contentPolicy);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (request.getRequestURI().startsWith("/t/")) {
      response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
      // A lookup code stands in the address: no other site, and no other page, shall learn it.
      response.setHeader("Referrer-Policy", "no-referrer");
    }
    chain.doFilter(request, response);
  }

  private static List<String> join(String first, Iterable<String> rest) {
    var all = new ArrayList<>(List.of(first));
    rest.forEach(all::add);
    return List.copyOf(all);
  }
}
