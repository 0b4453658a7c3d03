package vn.hoso.webkit.page;

import java.util.List;
import java.util.Set;

/** The member of staff in front of the page, as far as the page needs to know. */
public record Viewer(String user, String name, Set<String> roles, List<String> agencies) {

  public Viewer {
    roles = Set.copyOf(roles);
    agencies = List.copyOf(agencies);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  boolean hasAny(Set<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }
}
