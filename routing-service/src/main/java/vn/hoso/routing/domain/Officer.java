package vn.hoso.routing.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.AbsenceRefused.EndsBeforeItBegins;
import vn.hoso.routing.domain.AbsenceRefused.Overlaps;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteAway;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteIsAbsent;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteLacksRole;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteUnknown;

/**
 * Somebody of the staff as the directory knows them, and nothing more personal.
 *
 * @param user user name, as in tokens and facts
 * @param name as people call them
 * @param agencies codes
 * @param absences by their first day
 */
public record Officer(
    String user, String name, Set<StepRole> roles, Set<String> agencies, List<Absence> absences) {

  public Officer {
    roles = Set.copyOf(roles);
    agencies = Set.copyOf(agencies);
    absences = List.copyOf(absences);
  }

  public boolean worksFor(String agency) {
    return agencies.contains(agency);
  }

  /** The absence that covers this day. */
  public Optional<Absence> absenceOn(LocalDate day) {
    return absences.stream().filter(it -> it.covers(day)).findFirst();
  }

  /** Whether that user stands in for them on this day. */
  public boolean isReplacedBy(String other, LocalDate day) {
    return absenceOn(day).filter(it -> other.equals(it.substitute())).isPresent();
  }

  boolean mayDo(StepRole role) {
    return roles.stream().anyMatch(it -> it.covers(role));
  }

  /** The same person as a token tells of them now; what was entered here stays. */
  public Officer seenAs(Officer token) {
    return new Officer(user, token.name, token.roles, token.agencies, absences);
  }

  /**
   * Why this absence cannot be entered; empty when it can.
   *
   * @param substitute the one it names, null when it names nobody or nobody is known by that name
   */
  public Optional<AbsenceRefused> refusal(Absence wish, @Nullable Officer substitute) {
    if (wish.until().isBefore(wish.from())) {
      return Optional.of(new EndsBeforeItBegins());
    }
    return absences.stream()
        .filter(wish::meets)
        .findFirst()
        .<AbsenceRefused>map(it -> new Overlaps(it.from(), it.until()))
        .or(
            () ->
                Optional.ofNullable(wish.substitute())
                    .flatMap(it -> refusal(it, wish, substitute)));
  }

  private Optional<AbsenceRefused> refusal(
      String named, Absence wish, @Nullable Officer substitute) {
    if (named.equals(user)) {
      return Optional.of(new SubstituteIsAbsent());
    }
    if (substitute == null || Collections.disjoint(substitute.agencies, agencies)) {
      return Optional.of(new SubstituteUnknown(named));
    }
    return roles.stream()
        .sorted()
        .filter(it -> !substitute.mayDo(it))
        .findFirst()
        .<AbsenceRefused>map(it -> new SubstituteLacksRole(named, it))
        .or(
            () ->
                substitute.absences.stream()
                    .filter(wish::meets)
                    .findFirst()
                    .map(it -> new SubstituteAway(named, it.from(), it.until())));
  }

  /** The same with one absence more. */
  public Officer away(Absence absence) {
    var more =
        Stream.concat(absences.stream(), Stream.of(absence))
            .sorted(Comparator.comparing(Absence::from))
            .toList();
    return new Officer(user, name, roles, agencies, more);
  }

  /** The same without the absence that begins on this day. */
  public Officer back(LocalDate from) {
    var others = absences.stream().filter(it -> !it.from().equals(from)).toList();
    return new Officer(user, name, roles, agencies, others);
  }
}
