package vn.hoso.routing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.StepRole;

/**
 * Somebody of the directory.
 *
 * @param openMinutes working minutes of the open steps they have at the agency asked for; absent
 *     where nobody asked
 * @param away they are absent today
 */
record OfficerView(
    String user,
    String name,
    List<String> roles,
    List<String> agencies,
    @Nullable Long openMinutes,
    boolean away,
    List<AbsenceView> absences) {

  /** Days they are not there. */
  record AbsenceView(LocalDate from, LocalDate until, @Nullable String substitute) {}

  static OfficerView of(Officer it, @Nullable Long openMinutes, LocalDate today) {
    return new OfficerView(
        it.user(),
        it.name(),
        it.roles().stream().sorted().map(StepRole::word).toList(),
        it.agencies().stream().sorted().toList(),
        openMinutes,
        it.absenceOn(today).isPresent(),
        it.absences().stream()
            .filter(absence -> !absence.until().isBefore(today))
            .map(absence -> new AbsenceView(absence.from(), absence.until(), absence.substitute()))
            .toList());
  }
}
