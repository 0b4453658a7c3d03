package vn.hoso.routing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.application.Directory;
import vn.hoso.routing.application.SpreadWork;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.StepRole;

/** The one way from a request to the directory, for JSON and for pages. */
@Component
class OfficerDoor {

  private final Directory directory;
  private final SpreadWork spreading;
  private final Clock clock;
  private final Spoken spoken;

  OfficerDoor(Directory directory, SpreadWork spreading, Clock clock, Spoken spoken) {
    this.directory = directory;
    this.spreading = spreading;
    this.clock = clock;
    this.spoken = spoken;
  }

  /** Everybody of an agency, for those who work there. */
  List<OfficerView> list(Staff staff, String agency) {
    Callers.atTheDesk(staff).requireAgency(agency);
    Map<String, Long> open = spreading.openMinutes(agency);
    var today = today();
    return directory.of(agency).stream()
        .map(it -> OfficerView.of(it, open.getOrDefault(it.user(), 0L), today))
        .toList();
  }

  /** To choose from; what they have open is not counted. */
  List<OfficerView> choices(Staff staff, String agency) {
    Callers.atTheDesk(staff).requireAgency(agency);
    var today = today();
    return directory.of(agency).stream().map(it -> OfficerView.of(it, null, today)).toList();
  }

  /** Enters or corrects somebody; rights come from tokens, not from here. */
  void enter(Staff staff, String user, String name, Set<StepRole> roles, Set<String> agencies) {
    requireKeeper(staff);
    agencies.forEach(staff::requireAgency);
    directory.find(user).ifPresent(it -> it.agencies().forEach(staff::requireAgency));
    directory.enter(new Officer(user, name, roles, agencies, List.of()));
  }

  /** The same for one agency; others where somebody works already stay. */
  void enterAt(String agency, Staff staff, String user, String name, Set<StepRole> roles) {
    var agencies =
        Stream.concat(
                directory.find(user).stream().flatMap(it -> it.agencies().stream()),
                Stream.of(agency))
            .collect(Collectors.toUnmodifiableSet());
    enter(staff, user, name, roles, agencies);
  }

  void remove(Staff staff, String user) {
    requireKeeper(staff);
    find(user).agencies().forEach(staff::requireAgency);
    directory.remove(user);
  }

  /** Enters an absence of one's own, or as a leader of somebody of the agency. */
  void enter(Staff staff, String user, Absence absence) {
    var refused = directory.enter(ownOrLed(staff, user), absence);
    refused.ifPresent(
        it -> {
          throw spoken.problem(AbsenceRefusals.of(it)).exception();
        });
  }

  void cancel(Staff staff, String user, LocalDate from) {
    directory.cancel(ownOrLed(staff, user), from);
  }

  LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private Officer ownOrLed(Staff staff, String user) {
    Callers.atTheDesk(staff);
    if (!staff.user().equals(user)) {
      requireKeeper(staff);
    }
    var officer = find(user);
    if (!staff.user().equals(user) && officer.agencies().stream().noneMatch(staff::mayActFor)) {
      throw unknown(user);
    }
    return officer;
  }

  private Officer find(String user) {
    return directory.find(user).orElseThrow(() -> unknown(user));
  }

  private static RuntimeException unknown(String user) {
    return Problem.of(HttpStatus.NOT_FOUND, "officer-not-found").with("officer", user).exception();
  }

  private static void requireKeeper(Staff staff) {
    staff.requireRole(Role.LEADER, Role.ADMINISTRATOR);
  }
}
