package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.Store;

/** A store that lost everything is filled again from the topics. */
class RebuildIT {

  private static final String REBUILD = "/api/intake/rebuild";

  @Test
  void what_was_accepted_is_accepted_and_its_number_is_not_given_again() {
    var moment = MovableClock.at("2026-12-01T09:00:00");
    String id;
    String acceptance;
    String petition;
    try (var lost = Store.start();
        var before = IntakeUnderTest.startedOver(lost, moment);
        var facts = FactReader.of("dossier.intake.v1")) {
      id = before.submitted().path("id").asString();
      before.command("tiepnhan", id, "accept", "{}");
      acceptance = before.dossier(id).path("acceptance").toString();
      facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.accepted.v1");
      petition = petitionIn(before);
    }
    try (var empty = Store.start();
        var after = IntakeUnderTest.startedOver(empty, moment, "hoso.engine.rebuild=true")) {
      assertThat(after.dossier(id).path("acceptance").toString()).isEqualTo(acceptance);
      assertThat(after.dossier(id).has("applicant")).isFalse();
      assertThat(json(after.get(null, "/api/petition/" + petition)).path("stage").asString())
          .isEqualTo("RECEIVED");
      var next = after.submitted().path("id").asString();
      var code = json(after.command("tiepnhan", next, "accept", "{}")).at("/acceptance/code");
      assertThat(code.asString()).startsWith("H26.12-261201-");
      assertThat(acceptance).doesNotContain(code.asString());
    }
  }

  @Test
  void dossiers_and_petitions_are_switched_beside_while_people_hand_in_and_numbers_go_on() {
    var moment = MovableClock.at("2026-12-02T09:00:00");
    try (var store = Store.start();
        var intake = IntakeUnderTest.startedOver(store, moment)) {
      var petition = petitionIn(intake);
      var codes = new ArrayList<String>();
      codes.add(accepted(intake));
      begin(intake, "dossier");
      begin(intake, "petition");
      for (int i = 0; i < 6; i++) {
        codes.add(accepted(intake));
      }
      over(intake, "dossier");
      over(intake, "petition");
      codes.add(accepted(intake));

      assertThat(codes).doesNotHaveDuplicates().isSorted().hasSize(8);
      assertThat(intake.bean(Editions.class).current()).isEqualTo(2);
      assertThat(intake.bean(Editions.class).family("petition").current()).isEqualTo(2);
      var register = intake.get("tiepnhan", "/counter/register.csv?desk=H26.12").body();
      assertThat(codes).allMatch(register::contains);
      assertThat(json(intake.get(null, "/api/petition/" + petition)).path("stage").asString())
          .isEqualTo("RECEIVED");
      assertThat(intake.page("vanhanh", "/ops/intake/rebuild").body())
          .contains("Phản ánh, kiến nghị", "Đã chuyển sang bộ mới", "counters", "idempotency");
    }
  }

  /** Handed in and accepted; gives the official code. */
  private static String accepted(IntakeUnderTest intake) {
    var id = intake.submitted().path("id").asString();
    var answer = intake.command("tiepnhan", id, "accept", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).at("/acceptance/code").asString();
  }

  private static void begin(IntakeUnderTest intake, String family) {
    var begun = intake.post("vanhanh", REBUILD + "?aim=SWITCH&family=" + family, "");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
  }

  private static void over(IntakeUnderTest intake, String family) {
    var status =
        await()
            .atMost(IntakeUnderTest.PATIENCE)
            .until(
                () -> json(intake.get("vanhanh", REBUILD + "?family=" + family)).path("status"),
                it -> it.path("finishedAt").isString());
    assertThat(status.path("phase").asString()).as(status.toString()).isEqualTo("SWITCHED");
    assertThat(status.path("carried").asLong()).as(status.toString()).isZero();
  }

  /** One that the broker has; only its lookup code leads back to it. */
  private static String petitionIn(IntakeUnderTest intake) {
    var key = UUID.randomUUID().toString();
    try (var facts = FactReader.of("petition.intake.v1")) {
      var sent = intake.post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key);
      var code = json(sent).path("lookupCode").asString();
      var hash = intake.bean(Vault.class).lookupHash(code);
      facts.until(
          all -> all.stream().anyMatch(it -> it.body().contains(hash)), IntakeUnderTest.PATIENCE);
      return code;
    }
  }
}
