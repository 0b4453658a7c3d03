package vn.hoso.standalone;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.standalone.data.UnusableData;

/** What a process of the launcher may run; all of it unless it is told otherwise. */
enum Part {
  BROKER,
  STORE,
  SIMULATORS,
  LOGIN,
  EDGE,
  SERVICES;

  /** Reads a list such as {@code broker,store}. */
  static Set<Part> of(String list) {
    var parts = EnumSet.noneOf(Part.class);
    for (var word : list.split(",", -1)) {
      parts.add(named(word.strip()));
    }
    return parts;
  }

  private static Part named(String word) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableData(
                    "--parts does not know %s; it takes a list of %s.".formatted(word, words())));
  }

  private static String words() {
    return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
