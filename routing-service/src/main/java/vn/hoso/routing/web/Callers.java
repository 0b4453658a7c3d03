package vn.hoso.routing.web;

import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.Worklist.Scope;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.StepRole;

/** What a token's holder is to the desk. */
final class Callers {

  private Callers() {}

  /** Who may look at the desk at all. */
  static Staff atTheDesk(Staff staff) {
    return staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR);
  }

  /** Ends the request with 403 unless a dossier of the agency is theirs to see. */
  static void requireScope(Staff staff, Known known) {
    if (!staff.mayActFor(known.submission().receivingAgency())) {
      staff.requireAgency(known.submission().competentAgency());
    }
  }

  static Actor actor(Staff staff) {
    return new Actor(staff.user(), stepRoles(staff), staff.agencies());
  }

  /** Every step whose role their own roles cover. */
  static Scope scope(Staff staff) {
    var own = stepRoles(staff);
    var coveredRoles =
        Set.of(StepRole.values()).stream()
            .filter(role -> own.stream().anyMatch(it -> it.covers(role)))
            .map(StepRole::word)
            .collect(Collectors.toUnmodifiableSet());
    return new Scope(staff.user(), coveredRoles, staff.mayActForAll() ? null : staff.agencies());
  }

  private static Set<StepRole> stepRoles(Staff staff) {
    return staff.roles().stream()
        .flatMap(it -> StepRole.of(it.claim()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
