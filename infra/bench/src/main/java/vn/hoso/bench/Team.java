package vn.hoso.bench;

import java.net.URI;
import vn.hoso.bench.wire.Ask.Caller;

/** Who works: one session each, as at four desks. */
record Team(Caller receiver, Caller officer, Caller otherOfficer, Caller leader) {

  static Team at(URI door, String host) {
    return new Team(
        Login.as("tiepnhan", door, host),
        Login.as("canbo1", door, host),
        Login.as("canbo2", door, host),
        Login.as("lanhdao", door, host));
  }

  /** Who does a step of that role; the officers take turns. */
  Caller of(String role, int step) {
    if (role.equals("leader")) {
      return leader;
    }
    return step == 1 ? officer : otherOfficer;
  }
}
