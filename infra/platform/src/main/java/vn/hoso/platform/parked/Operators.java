package vn.hoso.platform.parked;

import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.Rebuildable;
import vn.hoso.platform.replay.DeadLetterBox;
import vn.hoso.platform.replay.Letter;
import vn.hoso.platform.replay.ParkedDossiers;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Who may open these doors, and what is said when there is nothing behind one. */
final class Operators {

  private Operators() {}

  static void only(Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
  }

  static List<Parked> parked(ParkedDossiers<?, ?> parked, String dossierId) {
    var found = parked.find(dossierId);
    if (found.isEmpty()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "nothing-parked").exception();
    }
    return found;
  }

  static void begin(BesideRebuild<?, ?> rebuild, Aim aim) {
    if (aim == Aim.SWITCH && rebuild.hasOthers()) {
      throw Problem.of(HttpStatus.CONFLICT, "rebuild-other-instances").exception();
    }
    if (!rebuild.start(aim)) {
      throw Problem.of(HttpStatus.CONFLICT, "rebuild-running").exception();
    }
  }

  static BesideRebuild<?, ?> rebuild(Collection<Rebuildable> all, String family) {
    return all.stream()
        .filter(it -> it.family().equals(family))
        .findFirst()
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-family").exception())
        .beside();
  }

  static Letter letter(DeadLetterBox letters, String id) {
    return letters
        .find(id)
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-letter").exception());
  }
}
