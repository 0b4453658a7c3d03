package vn.hoso.routing.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Directory;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.Worklist.Scope;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.StepRole;

/** What a token's holder is to the desk; whoever comes is in the directory from then on. */
@Component
class Callers {

  private final Directory directory;
  private final NamedLeg leg;

  Callers(Directory directory, NamedLeg leg) {
    this.directory = directory;
    this.leg = leg;
  }

  /** Who may look at the desk at all. */
  static Staff atTheDesk(Staff staff) {
    return staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR);
  }

  /** Ends the request with 403 unless a dossier of the agency is theirs to see. */
  static void requireScope(Staff staff, Known known) {
    if (!mayBeSeen(staff, known)) {
      staff.requireAgency(known.submission().competentAgency());
    }
  }

  /** By where it was handed in, who decides, and whoever else has had a part in it so far. */
  static boolean mayBeSeen(Staff staff, Known known) {
    var way = known.dossier().own().onTheWay();
    return staff.mayActFor(known.submission().receivingAgency())
        || staff.mayActFor(known.submission().competentAgency())
        || (way != null && way.agenciesSoFar().stream().anyMatch(staff::mayActFor));
  }

  /** Of all their agencies, or of the one whose leg the request names. */
  Actor actor(Staff staff) {
    return leg.of(new Actor(staff.user(), stepRoles(staff), staff.reach(), absentFor(staff)));
  }

  /** Their own steps, those of whom they stand in for, and all whose role their roles cover. */
  Scope scope(Staff staff) {
    var own = stepRoles(staff);
    var coveredRoles =
        Set.of(StepRole.values()).stream()
            .filter(role -> own.stream().anyMatch(it -> it.covers(role)))
            .map(StepRole::word)
            .collect(Collectors.toUnmodifiableSet());
    var users =
        Stream.concat(Stream.of(staff.user()), absentFor(staff).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Scope(users, coveredRoles, staff.mayActForAll() ? null : staff.reach());
  }

  private Set<String> absentFor(Staff staff) {
    var roles = stepRoles(staff);
    var caller = new Officer(staff.user(), staff.name(), roles, staff.agencies(), List.of());
    if (staff.mayActForAll()) {
      directory.met(caller);
    } else if (!roles.isEmpty()) {
      directory.saw(caller);
    }
    return directory.absentFor(staff.user());
  }

  private static Set<StepRole> stepRoles(Staff staff) {
    return staff.roles().stream()
        .flatMap(it -> StepRole.of(it.claim()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
