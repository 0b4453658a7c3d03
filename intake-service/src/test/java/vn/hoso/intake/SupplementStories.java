package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.vault.Vault;

/** Papers that are asked for, windows that close, and wishes to withdraw. */
interface SupplementStories extends DoorStories {

  @Test
  default void the_supplement_loop_at_the_desk_goes_once() {
    var id = intake().submitted().path("id").asString();
    var asked =
        intake()
            .command("tiepnhan", id, "supplement-request", "{\"what\":\"Giấy chứng sinh rõ hơn\"}");
    assertThat(json(asked).path("words").asString()).isEqualTo("Giấy chứng sinh rõ hơn");
    assertThat(json(asked).path("supplementUntil").asString()).isEqualTo("2026-12-10T10:00:00Z");
    refused(intake().command("tiepnhan", id, "accept", "{}"), 409, "supplement-awaited");
    assertThat(intake().command("tiepnhan", id, "supplement", "{\"papers\":1}").statusCode())
        .isEqualTo(200);
    refused(
        intake().command("tiepnhan", id, "supplement-request", "{\"what\":\"nữa\"}"),
        409,
        "supplement-asked-before");
    assertThat(intake().command("tiepnhan", id, "accept", "{}").statusCode()).isEqualTo(200);
    var stated =
        facts()
            .untilStated(
                id,
                IntakeUnderTest.PATIENCE,
                "dossier.desk-supplement-requested.v1",
                "dossier.supplement-received.v1",
                "dossier.accepted.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("rõ hơn"));
  }

  @Test
  default void the_clocks_of_the_desk_are_facts_and_marks_until_an_officer_closes_what_lapsed() {
    var began = intake().now();
    try {
      var late = intake().submitted().path("id").asString();
      var lapsed = intake().submitted().path("id").asString();
      intake().command("tiepnhan", lapsed, "supplement-request", "{\"what\":\"Bản sao\"}");
      refused(intake().command("tiepnhan", lapsed, "closing", ""), 409, "supplement-window-open");
      intake().time(began.plus(Duration.ofDays(20)));
      facts()
          .untilStated(
              late,
              IntakeUnderTest.PATIENCE,
              "dossier.desk-alerted.v1",
              "dossier.answer-overdue.v1");
      facts().untilStated(lapsed, IntakeUnderTest.PATIENCE, "dossier.desk-supplement-expired.v1");
      assertThat(intake().dossier(late).path("mark").asString()).isEqualTo("ANSWER_OVERDUE");
      assertThat(intake().dossier(lapsed).path("mark").asString()).isEqualTo("EXPIRED");
      assertThat(intake().page("tiepnhan", "/counter").body())
          .contains("quá hạn trả lời", "hết hạn bổ sung, có thể đóng")
          .doesNotContain("??");
      assertThat(intake().page("tiepnhan", "/counter/dossiers/" + lapsed).body())
          .contains("Đóng hồ sơ quá hạn bổ sung")
          .doesNotContain("??");
      var closed = intake().command("tiepnhan", lapsed, "closing", "");
      assertThat(json(closed).path("status").asInt()).as(closed.body()).isEqualTo(8);
      facts().untilStated(lapsed, IntakeUnderTest.PATIENCE, "dossier.reception-closed.v1");
      refused(intake().command("tiepnhan", lapsed, "accept", "{}"), 409, "dossier-already-closed");
    } finally {
      intake().time(began);
    }
  }

  @Test
  default void papers_that_routing_asked_for_are_taken_in() {
    var id = accepted();
    refused(
        intake().command("tiepnhan", id, "supplement", "{\"papers\":1}"),
        409,
        "supplement-not-asked");
    var what = intake().bean(Vault.class).seal(id, "Ảnh chụp rõ hơn");
    intake()
        .routingSays(
            id,
            new RoutingEvent.DossierTransferred(intake().now(), "H26.12", List.of(), null),
            new RoutingEvent.SupplementRequested(
                intake().now(), 1, "canbo1", what, intake().now().plus(Duration.ofDays(15))));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake().dossier(id).path("tray").asString().equals("SUPPLEMENT"));
    assertThat(intake().dossier(id).path("words").asString()).isEqualTo("Ảnh chụp rõ hơn");
    intake().routingSays(id, new RoutingEvent.SupplementWindowExpired(intake().now()));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake().dossier(id).path("mark").asString().equals("PAPERS_LATE"));
    assertThat(intake().page("tiepnhan", "/counter/dossiers/" + id).body())
        .contains("Hết hạn bổ sung, vẫn nhận giấy tờ")
        .doesNotContain("Đóng hồ sơ quá hạn bổ sung");
    assertThat(intake().command("tiepnhan", id, "supplement", "{\"papers\":2}").statusCode())
        .isEqualTo(200);
    assertThat(intake().dossier(id).path("tray").asString()).isEqualTo("PROCESSING");
    facts().untilStated(id, IntakeUnderTest.PATIENCE, "dossier.supplement-received.v1");
  }

  @Test
  default void a_withdrawal_stops_what_is_not_accepted_and_asks_routing_for_the_rest() {
    var early = intake().submitted().path("id").asString();
    refused(
        intake().command("tiepnhan", early, "withdrawal-confirmation", ""),
        409,
        "withdrawal-not-requested");
    intake().command("tiepnhan", early, "withdrawal", "{\"reason\":\"Nộp nhầm\"}");
    refused(intake().command("tiepnhan", early, "accept", "{}"), 409, "withdrawal-undecided");
    intake().command("tiepnhan", early, "withdrawal-cancellation", "");
    assertThat(intake().dossier(early).path("stage").asString()).isEqualTo("Submitted");
    intake().command("tiepnhan", early, "withdrawal", "{}");
    intake().command("tiepnhan", early, "withdrawal-confirmation", "");
    assertThat(intake().dossier(early).path("stage").asString()).isEqualTo("Withdrawn");

    var late = accepted();
    intake()
        .routingSays(
            late,
            new RoutingEvent.DossierTransferred(intake().now(), "H26.12", List.of(), null),
            new RoutingEvent.ResultReady(
                intake().now(), Outcome.APPROVED, "canbo1", "Quầy 2", null));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake().dossier(late).path("status").asInt() == 9);
    refused(intake().command("tiepnhan", late, "withdrawal", "{}"), 409, "decision-issued");
  }

  private String accepted() {
    var id = intake().submitted().path("id").asString();
    assertThat(intake().command("tiepnhan", id, "accept", "{}").statusCode()).isEqualTo(200);
    return id;
  }
}
