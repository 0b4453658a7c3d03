package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The token a program brought itself; the service behind decides what it is worth. */
final class Bearer {

  private static final String PREFIX = "Bearer ";

  private Bearer() {}

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
        .map(value -> value.substring(PREFIX.length()).strip());
  }
}
