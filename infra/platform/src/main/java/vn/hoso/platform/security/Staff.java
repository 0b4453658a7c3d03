package vn.hoso.platform.security;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.hoso.platform.web.Problem;

/**
 * Who of the staff is asking: a controller takes it as an argument.
 *
 * @param user the user name, which events and documents name as the actor
 * @param name as people call them
 * @param agencies codes of the agencies they act for; {@code *} is all of them
 */
public record Staff(String user, String name, Set<Role> roles, Set<String> agencies) {

  private static final String ALL = "*";

  /** Whom a token speaks for; empty when it gives no role, as a machine's. */
  static Optional<Staff> of(Jwt token) {
    var roles =
        claim(token, "roles").stream()
            .flatMap(it -> Role.of(it).stream())
            .collect(toUnmodifiableSet());
    var user = token.getSubject();
    if (user == null || roles.isEmpty()) {
      return Optional.empty();
    }
    var name = token.getClaimAsString("name");
    return Optional.of(
        new Staff(user, name == null ? user : name, roles, Set.copyOf(claim(token, "agencies"))));
  }

  /** Whether they have this role; no role implies another. */
  public boolean hasRole(Role role) {
    return roles.contains(role);
  }

  /** Whether they act for this agency, or for all. */
  public boolean mayActFor(String agency) {
    return agencies.contains(ALL) || agencies.contains(agency);
  }

  /** Whether no agency is out of reach, so that a query needs no filter. */
  public boolean mayActForAll() {
    return agencies.contains(ALL);
  }

  /** Ends the request with 403, naming the roles, unless one of them is there. */
  public Staff requireRole(Role... anyOf) {
    if (Arrays.stream(anyOf).anyMatch(this::hasRole)) {
      return this;
    }
    throw Problem.of(HttpStatus.FORBIDDEN, "role-missing")
        .with("roles", Arrays.stream(anyOf).map(Role::claim).collect(joining(", ")))
        .exception();
  }

  /** Ends the request with 403, naming the agency, unless they act for it. */
  public Staff requireAgency(String agency) {
    if (mayActFor(agency)) {
      return this;
    }
    throw Problem.of(HttpStatus.FORBIDDEN, "agency-missing").with("agency", agency).exception();
  }

  private static List<String> claim(Jwt token, String name) {
    var claim = token.getClaimAsStringList(name);
    return claim == null ? List.of() : claim;
  }
}
