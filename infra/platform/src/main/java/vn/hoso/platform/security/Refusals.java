package vn.hoso.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Problems;

/** Says no at the door in the same shape as everybody else. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    problems.send(
        Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized")
            .header(HttpHeaders.WWW_AUTHENTICATE, challenge(refused)),
        request,
        response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    problems.send(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
  }

  private static String challenge(AuthenticationException refused) {
    return refused instanceof OAuth2AuthenticationException bad
        ? "Bearer error=\"%s\"".formatted(bad.getError().getErrorCode())
        : "Bearer";
  }
}
