package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;

/** Every rule set there is, the oldest first; checked as a whole when it is made. */
public final class RuleSets {

  private final List<RuleSet> sets;

  /** There is one at least, each with a name and a first day of its own. */
  public RuleSets(Collection<RuleSet> all) {
    sets = all.stream().sorted(Comparator.comparing(RuleSet::from)).toList();
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("there is no rule set");
    }
    if (sets.stream().map(RuleSet::name).distinct().count() < sets.size()
        || sets.stream().map(RuleSet::from).distinct().count() < sets.size()) {
      throw new IllegalArgumentException("two rule sets have the same name or the same first day");
    }
  }

  /** The one of that day; the oldest for whatever is older. */
  RuleSet inForce(Instant at) {
    var day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    return sets.stream()
        .filter(it -> !it.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElse(sets.getFirst());
  }

  /**
   * The one a dossier was accepted under.
   *
   * @param name null where its facts are older than rule sets are
   */
  RuleSet keptBy(@Nullable String name, Instant acceptedAt) {
    return sets.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseGet(() -> inForce(acceptedAt));
  }
}
