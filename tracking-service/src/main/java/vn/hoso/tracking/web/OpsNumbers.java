package vn.hoso.tracking.web;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.tracking.application.Overview;

/** The numbers of today, of the agencies that somebody may look at. */
@Component
final class OpsNumbers {

  private final Overview overview;
  private final Clock clock;

  OpsNumbers(Overview overview, Clock clock) {
    this.overview = overview;
    this.clock = clock;
  }

  Overview.Numbers of(Staff staff) {
    require(staff);
    return overview.of(scope(staff), clock.instant());
  }

  static void require(Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.LEADER, Role.ADMINISTRATOR);
  }

  /** Null for all agencies. */
  static @Nullable Set<String> scope(Staff staff) {
    return staff.mayActForAll() ? null : staff.reach();
  }
}
