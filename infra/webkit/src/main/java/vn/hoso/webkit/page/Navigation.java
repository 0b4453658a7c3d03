package vn.hoso.webkit.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The one list of places in the page head, and who sees which. */
public enum Navigation {
  LOOKUP("/", Set.of()),
  PROCEDURES("/procedures", Set.of()),
  SUBMIT("/submit", Set.of()),
  COUNTER("/counter", Set.of("receiver", "administrator")),
  DESK("/desk", Set.of("receiver", "officer", "leader", "administrator")),
  OPS("/ops", Set.of("operator", "leader", "administrator")),
  MESSAGES("/messages", Set.of("receiver", "leader", "operator", "administrator")),
  IMPORTS("/imports", Set.of("operator", "administrator")),
  PETITION("/petition", Set.of()),
  PETITIONS("/petitions", Set.of("receiver", "officer", "leader", "administrator"));

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // always Set.of
  private final Set<String> roles;

  Navigation(String path, Set<String> roles) {
    this.path = path;
    this.roles = roles;
  }

  public String path() {
    return path;
  }

  /** Key of its label in the messages. */
  public String label() {
    return "nav." + name().toLowerCase(Locale.ROOT);
  }

  public boolean isPublic() {
    return roles.isEmpty();
  }

  boolean holds(String requested) {
    return path.equals("/")
        ? requested.equals("/") || requested.startsWith("/t/")
        : requested.equals(path) || requested.startsWith(path + "/");
  }

  static List<Navigation> publicPlaces() {
    return List.of(values()).stream().filter(Navigation::isPublic).toList();
  }

  static List<Navigation> placesOf(Viewer viewer) {
    return List.of(values()).stream()
        .filter(place -> !place.isPublic() && viewer.hasAny(place.roles))
        .toList();
  }

  /** Where a member of staff starts the day. */
  public static String home(Optional<Viewer> viewer) {
    return viewer.flatMap(v -> placesOf(v).stream().findFirst()).map(Navigation::path).orElse("/");
  }
}
