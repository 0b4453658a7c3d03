package vn.hoso.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be measured, each apart from the others; the order is the order of the run. */
enum Part {
  /** Whole lives over HTTP, closed model. */
  LIVES,
  /** Whole lives over HTTP at a constant rate of arrival. */
  OPEN,
  /** Whole lives through the machine door. */
  BULK,
  /** What broker, store and door can do with nothing behind them. */
  CEILINGS,
  /** Lookups while ever more dossiers are there, and what each of these cost. */
  LOOKUP,
  /** All documents folded anew from the topics. */
  REBUILD;

  /** Whether it needs room for many dossiers, and so an installation of its own. */
  boolean isBig() {
    return this == LOOKUP || this == REBUILD;
  }

  static Set<Part> of(Collection<String> words) {
    var parts = EnumSet.noneOf(Part.class);
    for (var word : words) {
      parts.add(
          Arrays.stream(values())
              .filter(it -> it.word().equals(word))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(word + " is not a part")));
    }
    return parts;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
