package vn.hoso.intake.petition.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.Sight;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Lets staff at the petitions they may see, and a citizen at the one whose code they have. */
@Component
final class PetitionDoor {

  private final PetitionDesk desk;

  PetitionDoor(PetitionDesk desk) {
    this.desk = desk;
  }

  Remembered<Petition, PetitionEvent> open(String id, Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER);
    var found = desk.find(id);
    var arrival = found.state().arrival();
    if (arrival == null) {
      throw PetitionRefusals.of(new Rejection.Unknown()).exception();
    }
    staff.requireAgency(arrival.agency());
    if (!sight(staff).sees(found.state())) {
      throw Problem.of(HttpStatus.FORBIDDEN, "petition-confidential").exception();
    }
    return found;
  }

  /** For what leads elsewhere: an unknown petition is none that somebody sees. */
  boolean sees(String id, Staff staff) {
    return sight(staff).sees(desk.find(id).state());
  }

  static Sight sight(Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR);
    return new Sight(agencies(staff), staff.hasRole(Role.LEADER), staff.user());
  }

  /** The agencies whose figures somebody may see; null for all. */
  static @Nullable Set<String> agencies(Staff staff) {
    return staff.mayActForAll() ? null : staff.reach();
  }

  /** For who enters what came to an agency by another way than the page. */
  static void requireEntry(Staff staff, String agency) {
    staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER);
    if (!agency.isBlank()) {
      staff.requireAgency(agency.strip());
    }
  }

  /** A wrong code and an unknown one are the same to who asks. */
  Row byCode(String code) {
    return desk.findByCode(code).orElseThrow(() -> unknownCode().exception());
  }

  static Problem unknownCode() {
    return Problem.of(HttpStatus.NOT_FOUND, "petition-code-unknown");
  }
}
