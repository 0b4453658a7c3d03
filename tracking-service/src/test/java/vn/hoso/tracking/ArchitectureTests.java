package vn.hoso.tracking;

import org.junit.jupiter.api.Test;
import vn.hoso.testkit.Architecture;

/** Tracking keeps the rules of the house. */
class ArchitectureTests {

  @Test
  void keeps_the_rules_of_the_house() {
    Architecture.check("vn.hoso.tracking");
  }
}
