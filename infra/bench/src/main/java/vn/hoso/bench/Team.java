package vn.hoso.bench;

import java.net.URI;
import vn.hoso.standalone.office.StaffDoor;

/** Who works: one session each, as at four desks. */
record Team(StaffDoor receiver, StaffDoor officer, StaffDoor otherOfficer, StaffDoor leader)
    implements AutoCloseable {

  static Team at(URI door) {
    return new Team(
        StaffDoor.of(door, "tiepnhan"),
        StaffDoor.of(door, "canbo1"),
        StaffDoor.of(door, "canbo2"),
        StaffDoor.of(door, "lanhdao"));
  }

  /** Who does a step of that role; the officers take turns. */
  StaffDoor of(String role, int step) {
    if (role.equals("leader")) {
      return leader;
    }
    return step == 1 ? officer : otherOfficer;
  }

  @Override
  public void close() {
    receiver.close();
    officer.close();
    otherOfficer.close();
    leader.close();
  }
}
