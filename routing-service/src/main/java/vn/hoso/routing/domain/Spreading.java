package vn.hoso.routing.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spreads steps that nobody has evenly over those who are there. */
public final class Spreading {

  /**
   * A step that nobody has.
   *
   * @param minutes working minutes it may take
   */
  public record Loose(String dossier, StepRole role, Instant due, long minutes) {}

  /** What goes to whom. */
  public record Gift(Loose step, Officer to) {}

  private Spreading() {}

  /**
   * The most urgent step first, each to whoever has the least open working time and has that very
   * role, so that leaders do not get what officers are there for. Among equals the user name
   * decides, so the same question has the same answer. A step of a role that nobody has is left.
   *
   * @param openMinutes working minutes of the steps that somebody has already, by user name
   */
  public static List<Gift> spread(
      Collection<Loose> steps, Collection<Officer> officers, Map<String, Long> openMinutes) {
    var open = new HashMap<>(openMinutes);
    var gifts = new ArrayList<Gift>();
    for (var step : mostUrgentFirst(steps)) {
      leastBusy(step.role(), officers, open)
          .ifPresent(
              it -> {
                open.merge(it.user(), step.minutes(), Long::sum);
                gifts.add(new Gift(step, it));
              });
    }
    return List.copyOf(gifts);
  }

  private static List<Loose> mostUrgentFirst(Collection<Loose> steps) {
    return steps.stream().sorted(comparing(Loose::due).thenComparing(Loose::dossier)).toList();
  }

  private static Optional<Officer> leastBusy(
      StepRole role, Collection<Officer> officers, Map<String, Long> open) {
    return officers.stream()
        .filter(it -> it.roles().contains(role))
        .min(
            comparingLong((Officer it) -> open.getOrDefault(it.user(), 0L))
                .thenComparing(Officer::user));
  }
}
