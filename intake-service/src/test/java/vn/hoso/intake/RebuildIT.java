package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import org.junit.jupiter.api.Test;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.Store;

/** A store that lost everything is filled again from the topics. */
class RebuildIT {

  @Test
  void what_was_accepted_is_accepted_and_its_number_is_not_given_again() {
    var moment = MovableClock.at("2026-12-01T09:00:00");
    String id;
    String acceptance;
    String petition;
    try (var before = IntakeUnderTest.startedAt(moment);
        var facts = FactReader.of("dossier.intake.v1")) {
      id = before.submitted().path("id").asString();
      before.command("tiepnhan", id, "accept", "{}");
      acceptance = before.dossier(id).path("acceptance").toString();
      facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.accepted.v1");
      petition = petitionIn(before);
      before.store().close();
    }
    var empty = Store.start();
    try (var after = IntakeUnderTest.startedOver(empty, moment, "hoso.engine.rebuild=true")) {
      assertThat(after.dossier(id).path("acceptance").toString()).isEqualTo(acceptance);
      assertThat(after.dossier(id).has("applicant")).isFalse();
      assertThat(json(after.get(null, "/api/petition/" + petition)).path("stage").asString())
          .isEqualTo("RECEIVED");
      var next = after.submitted().path("id").asString();
      var code = json(after.command("tiepnhan", next, "accept", "{}")).at("/acceptance/code");
      assertThat(code.asString()).startsWith("H26.12-261201-");
      assertThat(acceptance).doesNotContain(code.asString());
    }
    empty.close();
  }

  /** One that the broker has; only its lookup code leads back to it. */
  private static String petitionIn(IntakeUnderTest intake) {
    try (var facts = FactReader.of("petition.intake.v1")) {
      var sent =
          intake.post(null, "/api/petition", Samples.petition(), "Idempotency-Key", "rebuild-1");
      var code = json(sent).path("lookupCode").asString();
      var hash = intake.bean(Vault.class).lookupHash(code);
      facts.until(
          all -> all.stream().anyMatch(it -> it.body().contains(hash)), IntakeUnderTest.PATIENCE);
      return code;
    }
  }
}
