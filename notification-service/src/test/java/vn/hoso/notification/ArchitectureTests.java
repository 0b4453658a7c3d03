package vn.hoso.notification;

import org.junit.jupiter.api.Test;
import vn.hoso.testkit.Architecture;

/** The rules of the house hold here too. */
class ArchitectureTests {

  @Test
  void notification_keeps_the_rules() {
    Architecture.check("vn.hoso.notification");
  }
}
