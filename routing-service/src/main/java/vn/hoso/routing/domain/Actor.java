package vn.hoso.routing.domain;

import java.util.Set;

/**
 * Who acts, with the roles and agencies of their token.
 *
 * @param agencies codes; {@code *} is all of them
 */
public record Actor(String user, Set<StepRole> roles, Set<String> agencies) {

  private static final String ALL = "*";

  boolean actsFor(String agency) {
    return agencies.contains(ALL) || agencies.contains(agency);
  }

  boolean mayDo(StepRole role) {
    return roles.stream().anyMatch(it -> it.covers(role));
  }

  boolean isLeader() {
    return roles.contains(StepRole.LEADER);
  }
}
