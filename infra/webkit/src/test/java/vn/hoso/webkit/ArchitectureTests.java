package vn.hoso.webkit;

import org.junit.jupiter.api.Test;
import vn.hoso.testkit.Architecture;

class ArchitectureTests {

  @Test
  void keeps_the_rules_of_the_house() {
    Architecture.check("vn.hoso.webkit");
  }
}
