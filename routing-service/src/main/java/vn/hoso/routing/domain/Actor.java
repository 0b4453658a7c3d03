package vn.hoso.routing.domain;

import java.util.Set;

/**
 * Who acts, with the roles and agencies of their token.
 *
 * @param agencies codes; {@code *} is all of them
 * @param standsInFor user names of the absent whose steps they may act on; no right comes with it
 */
public record Actor(
    String user, Set<StepRole> roles, Set<String> agencies, Set<String> standsInFor) {

  private static final String ALL = "*";

  /** Somebody who stands in for nobody. */
  public Actor(String user, Set<StepRole> roles, Set<String> agencies) {
    this(user, roles, agencies, Set.of());
  }

  /** The same, of this agency alone; of none where they may not act for it. */
  public Actor onlyFor(String agency) {
    return new Actor(user, roles, actsFor(agency) ? Set.of(agency) : Set.of(), standsInFor);
  }

  /** The very user, or who stands in for them. */
  boolean actsAs(String holder) {
    return user.equals(holder) || standsInFor.contains(holder);
  }

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
