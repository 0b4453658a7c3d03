package vn.hoso.platform.security;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.hoso.platform.web.Problem;

/**
 * Which program is asking, with a token of its own: a controller takes it as an argument.
 *
 * @param client the client id
 * @param scopes such as {@code events:write}
 */
public record Machine(String client, Set<String> scopes) {

  public static final String EVENTS_WRITE = "events:write";

  static Machine of(Jwt token) {
    return new Machine(Objects.requireNonNullElse(token.getSubject(), "unnamed"), scopes(token));
  }

  /** Ends the request with 403, naming the scope, unless the token has it. */
  public Machine requireScope(String scope) {
    if (scopes.contains(scope)) {
      return this;
    }
    throw Problem.of(HttpStatus.FORBIDDEN, "scope-missing").with("scope", scope).exception();
  }

  /** A list in our tokens, one text with spaces in others'. */
  private static Set<String> scopes(Jwt token) {
    return switch (token.getClaims().get("scope")) {
      case String text -> Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
      case null -> Set.of();
      default -> Set.copyOf(token.getClaimAsStringList("scope"));
    };
  }
}
