package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.PATIENCE;
import static vn.hoso.routing.RoutingUnderTest.json;
import static vn.hoso.routing.RoutingUnderTest.names;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.PaymentMethod;

/** What a dossier waits for: papers, money, an answer. */
interface WaitingStories extends RoutingStories {

  @Test
  default void asks_for_a_supplement_once_and_restarts_the_full_time() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Bản chụp giấy tờ thuê địa điểm kinh doanh\"}";
    assertThat(routing().command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    var waiting = routing().dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("awaiting-supplement");
    assertThat(waiting.at("/supplement/what").asString()).contains("thuê địa điểm");
    refused(
        routing().command("canbo1", id, "supplement-request", what),
        409,
        "supplement-already-asked");
    refused(routing().command("canbo1", id, "completion", ""), 409, "waiting-for-supplement");

    routing().time(at("2026-11-30T10:00"));
    routing().intakeSays(id, Facts.supplement(routing().now()));
    facts().untilStated(id, PATIENCE, "dossier.processing-resumed.v1");
    var resumed = routing().dossier(id);
    assertThat(resumed.at("/promise/dueAt").asString())
        .isEqualTo(at("2026-12-03T17:00").toString());
    assertThat(resumed.at("/promise/ledger/0/kind").asString()).isEqualTo("RESTARTED");
    assertThat(resumed.at("/step/officer").asString()).isEqualTo("canbo1");
    refused(
        routing().command("canbo1", id, "supplement-request", what),
        409,
        "supplement-already-asked");
  }

  @Test
  default void waits_for_a_payment_and_goes_on_when_intake_has_it() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    var owed = "{\"what\":\"Lệ phí trước bạ\",\"amount\":1500000}";
    assertThat(routing().command("canbo1", id, "obligation", owed).statusCode()).isEqualTo(200);
    var waiting = routing().dossier(id);
    assertThat(waiting.get("status").asInt()).isEqualTo(6);
    assertThat(waiting.at("/obligation/what").asString()).isEqualTo("Lệ phí trước bạ");
    refused(routing().command("canbo1", id, "completion", ""), 409, "waiting-for-payment");
    var page =
        routing().request("canbo1", "/desk/" + id).header("Accept", "text/html").GET().build();
    assertThat(routing().send(page).body())
        .contains("1.500.000 đ", "Lệ phí trước bạ", "Ghi nhận đã nộp")
        .doesNotContain("??");
    routing()
        .intakeSays(
            id,
            new PaymentRecorded(
                routing().now(), "BL-1", "nvtc-1", 1_500_000, PaymentMethod.CASH, "tiepnhan"));
    facts().untilStated(id, PATIENCE, "dossier.financial-obligation-settled.v1");
    assertThat(routing().dossier(id).get("status").asInt()).isEqualTo(4);
  }

  @Test
  default void hands_nothing_over_until_the_fee_that_goes_with_the_result_is_paid() {
    var id = routing().accepted("1.001612");
    var before = routing().dossier(id).get("version").asLong();
    routing()
        .intakeSays(id, new FeeSet(routing().now(), "tiepnhan", 100_000, 100_000, false, null));
    await().until(() -> routing().dossier(id).get("version").asLong() > before);
    for (var user : List.of("canbo1", "lanhdao")) {
      done(user, id, "claim");
      done(user, id, "completion");
    }
    done("canbo2", id, "claim");
    assertThat(routing().command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    var unpaid = routing().command("tiepnhan", id, "hand-over", "");
    refused(unpaid, 409, "fee-unpaid");
    assertThat(json(unpaid).get("amount").asLong()).isEqualTo(100_000);
    assertThat(json(unpaid).get("detail").asString()).contains("ghi nhận khoản nộp");
    assertThat(routing().dossier(id).get("feeDue").asLong()).isEqualTo(100_000);
    var page =
        routing().request("tiepnhan", "/desk/" + id).header("Accept", "text/html").GET().build();
    assertThat(routing().send(page).body())
        .contains("Chưa nộp phí, lệ phí: 100.000 đ", "/counter/dossiers/" + id)
        .doesNotContain("Trả kết quả cho công dân", "??");
    routing()
        .intakeSays(
            id,
            new PaymentRecorded(
                routing().now(), "BL-1", FeeSet.NAME, 100_000, PaymentMethod.CASH, "tiepnhan"));
    await().untilAsserted(() -> assertThat(routing().dossier(id).has("feeDue")).isFalse());
    done("tiepnhan", id, "hand-over");
  }

  @Test
  default void warns_of_the_day_by_which_papers_are_asked_for_and_marks_a_late_request() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    assertThat(routing().dossier(id).at("/askBy/state").asString()).isEqualTo("open");
    assertThat(shown("canbo1", "/desk/" + id))
        .contains("Có thể yêu cầu bổ sung đến 30/11/2026 17:00");
    routing().time(at("2026-11-30T09:00"));
    assertThat(shown("canbo1", "/desk/" + id)).contains("Sắp hết hạn yêu cầu bổ sung");
    assertThat(shown("canbo1", "/desk?filter=mine")).contains("sắp hết hạn yêu cầu bổ sung");
    routing().time(at("2026-12-01T09:00"));
    assertThat(shown("canbo1", "/desk/" + id)).contains("Đã quá hạn yêu cầu bổ sung");
    assertThat(shown("canbo1", "/desk?filter=mine")).contains("quá hạn yêu cầu bổ sung");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    assertThat(routing().command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    var asked = routing().dossier(id);
    assertThat(asked.has("askBy")).isFalse();
    assertThat(asked.at("/history/0/kind").asString()).isEqualTo("supplement-requested-late");
    assertThat(shown("canbo1", "/desk/" + id)).contains("muộn").doesNotContain("??");
  }

  private String shown(String user, String path) {
    var asked = routing().request(user, path).header("Accept", "text/html").GET().build();
    return routing().send(asked).body();
  }

  @Test
  default void closes_what_the_citizen_never_completed() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    assertThat(routing().command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    refused(routing().command("canbo1", id, "closing", ""), 409, "supplement-window-open");
    routing().time(at("2026-12-11T08:00"));
    facts().untilStated(id, PATIENCE, "dossier.supplement-window-expired.v1");
    done("canbo2", id, "closing");
    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.processing-stopped.v1")))
        .doesNotContain("dossier.step-overdue.v1", "dossier.overdue.v1");
    var closed = routing().dossier(id);
    assertThat(closed.at("/result/outcome").asString()).isEqualTo("LAPSED");
    assertThat(closed.at("/steps/0/state").asString()).isEqualTo("stopped");
    assertThat(closed.at("/steps/1/state").asString()).isEqualTo("skipped");
    assertThat(shown("canbo1", "/desk/" + id)).contains("Không thực hiện").doesNotContain("??");
  }

  @Test
  default void asks_a_second_time_only_by_a_leader_who_says_why() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    var again = "{\"what\":\"Giấy phép\",\"override\":\"Luật mới có hiệu lực\"}";
    refused(
        routing().command("lanhdao", id, "second-supplement-request", again), 409, "not-asked-yet");
    assertThat(routing().command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    routing().intakeSays(id, Facts.supplement(routing().now()));
    facts().untilStated(id, PATIENCE, "dossier.processing-resumed.v1");
    assertThat(routing().command("lanhdao", id, "second-supplement-request", again).statusCode())
        .isEqualTo(200);
    var waiting = routing().dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("awaiting-supplement");
    assertThat(waiting.at("/history/0/words").asString()).isEqualTo("Luật mới có hiệu lực");
  }

  @Test
  default void waits_for_another_agency_while_the_clock_stands() {
    var id = routing().accepted("1.004873");
    done("canbo1", id, "claim");
    var question = "{\"of\":\"UBND xã khác\",\"kind\":\"VERIFICATION\",\"question\":\"Xác minh\"}";
    assertThat(routing().command("canbo1", id, "consultation", question).statusCode())
        .isEqualTo(200);
    var waiting = routing().dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("consulting");
    assertThat(waiting.get("paused").asBoolean()).isTrue();
    refused(routing().command("canbo1", id, "completion", ""), 409, "waiting-for-answer");
    var answer = "{\"answer\":\"Đúng như giấy tờ\"}";
    assertThat(routing().command("canbo1", id, "consultation-answer", answer).statusCode())
        .isEqualTo(200);
    assertThat(routing().dossier(id).get("stage").asString()).isEqualTo("at-step");
    facts().untilStated(id, PATIENCE, "dossier.consultation-answered.v1");
  }
}
