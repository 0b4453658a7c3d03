package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.hoso.webkit.error.BrowserErrors;

/**
 * Leads whoever wants something of the staff's to the log-in, but leaves a form that was sent where
 * it is: the error page lets it be sent again after a log-in. At any other address there is
 * nothing, and a citizen who mistyped one is told so.
 */
final class Strangers implements AuthenticationEntryPoint {

  private final RequestMatcher staff;

  Strangers(List<String> staffPaths) {
    staff = any(Stream.concat(staffPaths.stream(), Stream.of("/logout")).toList());
  }

  static RequestMatcher any(List<String> paths) {
    var patterns = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(paths.stream().<RequestMatcher>map(patterns::matcher).toList());
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!staff.matches(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (BrowserErrors.wantsPage(request) && !request.getMethod().equals("POST")) {
      response.sendRedirect("/login");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
