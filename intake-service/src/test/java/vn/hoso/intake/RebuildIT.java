package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import org.junit.jupiter.api.Test;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.Store;

/** A store that lost everything is filled again from the topics. */
class RebuildIT {

  @Test
  void what_was_accepted_is_accepted_and_its_number_is_not_given_again() {
    var moment = MovableClock.at("2026-12-01T09:00:00");
    String id;
    String acceptance;
    try (var before = IntakeUnderTest.startedAt(moment);
        var facts = FactReader.of("dossier.intake.v1")) {
      id = before.submitted().path("id").asString();
      before.command("tiepnhan", id, "accept", "{}");
      acceptance = before.dossier(id).path("acceptance").toString();
      facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.accepted.v1");
      before.store().close();
    }
    var empty = Store.start();
    try (var after = IntakeUnderTest.startedOver(empty, moment, "hoso.engine.rebuild=true")) {
      assertThat(after.dossier(id).path("acceptance").toString()).isEqualTo(acceptance);
      assertThat(after.dossier(id).has("applicant")).isFalse();
      var next = after.submitted().path("id").asString();
      var code = json(after.command("tiepnhan", next, "accept", "{}")).at("/acceptance/code");
      assertThat(code.asString()).startsWith("H26.12-261201-");
      assertThat(acceptance).doesNotContain(code.asString());
    }
    empty.close();
  }
}
