package vn.hoso.routing.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does a step, in the order of what they may do. */
public enum StepRole {
  /** At the counter: hands results over. */
  RECEIVER,
  /** At a desk. */
  OFFICER,
  /** Signs, and may do what officers do. */
  LEADER;

  /** As in tokens and events: {@code officer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word, if it is one that works on dossiers. */
  public static Optional<StepRole> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** The roles of those words that are one. */
  public static Set<StepRole> of(Collection<String> words) {
    return words.stream().flatMap(it -> of(it).stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether who has this role may do what the other one does. */
  public boolean covers(StepRole other) {
    return compareTo(other) >= 0;
  }
}
