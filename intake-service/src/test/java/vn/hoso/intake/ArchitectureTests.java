package vn.hoso.intake;

import org.junit.jupiter.api.Test;
import vn.hoso.testkit.Architecture;

/** The rules of the house hold here too. */
class ArchitectureTests {

  @Test
  void intake_keeps_the_rules() {
    Architecture.check("vn.hoso.intake");
  }
}
