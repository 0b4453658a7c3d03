package vn.hoso.platform.security;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.hoso.platform.web.Problem;

/**
 * Who of the staff is asking: a controller takes it as an argument.
 *
 * @param user the user name, which events and documents name as the actor
 * @param name as people call them
 * @param agencies codes of the agencies they act for, as they are now; {@code *} is all of them
 * @param formerly codes that these agencies had before, which older dossiers still bear
 */
public record Staff(
    String user, String name, Set<Role> roles, Set<String> agencies, Set<String> formerly) {

  private static final String ALL = "*";

  /** Whom a token speaks for today; empty when it gives no role, as a machine's. */
  static Optional<Staff> of(Jwt token, AgencyAliases aliases, LocalDate today) {
    var roles =
        claim(token, "roles").stream()
            .flatMap(it -> Role.of(it).stream())
            .collect(toUnmodifiableSet());
    var user = token.getSubject();
    if (user == null || roles.isEmpty()) {
      return Optional.empty();
    }
    var name = token.getClaimAsString("name");
    var agencies = aliases.current(Set.copyOf(claim(token, "agencies")), today);
    return Optional.of(
        new Staff(
            user, name == null ? user : name, roles, agencies, aliases.former(agencies, today)));
  }

  /** Whether they have this role; no role implies another. */
  public boolean hasRole(Role role) {
    return roles.contains(role);
  }

  /** Whether they act for this agency, or for all. */
  public boolean mayActFor(String agency) {
    return agencies.contains(ALL) || agencies.contains(agency) || formerly.contains(agency);
  }

  /** Every code under which a dossier may be theirs, for queries. */
  public Set<String> reach() {
    return Stream.concat(agencies.stream(), formerly.stream()).collect(toUnmodifiableSet());
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
