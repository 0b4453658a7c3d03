package vn.hoso.platform.security;

import java.util.List;

/**
 * The one place where a service says what needs no log-in, as a bean; everything else needs one.
 *
 * @param patterns such as {@code /procedures/**}
 */
public record PublicPaths(List<String> patterns) {

  public static PublicPaths of(String... patterns) {
    return new PublicPaths(List.of(patterns));
  }
}
