package vn.hoso.intake.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** Lets staff at dossiers of their own desk, and nobody else. */
@Component
final class CounterDoor {

  /** A dossier somebody may work on. */
  record Opened(Remembered<Dossier, IntakeEvent> dossier, Submission submission) {

    String id() {
      return dossier.dossierId();
    }

    long version() {
      return dossier.version();
    }
  }

  private final Desk desk;

  CounterDoor(Desk desk) {
    this.desk = desk;
  }

  /** The dossier, for who receives at its desk. */
  Opened open(String id, Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.LEADER);
    var found = desk.find(id);
    var submission = found.state().own().submission();
    if (submission == null) {
      throw Refusals.of(new Rejection.Unknown()).exception();
    }
    staff.requireAgency(submission.receivingAgency());
    return new Opened(found, submission);
  }

  /** The desks whose lists somebody may see; null for all. */
  static @Nullable Set<String> desks(Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.LEADER, Role.ADMINISTRATOR);
    return staff.mayActForAll() ? null : staff.reach();
  }
}
