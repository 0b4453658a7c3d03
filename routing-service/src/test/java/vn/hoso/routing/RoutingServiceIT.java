package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.PATIENCE;
import static vn.hoso.routing.RoutingUnderTest.json;
import static vn.hoso.routing.RoutingUnderTest.names;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.FactReader;

/** The whole service over Kafka and HTTP. */
@ExtendWith(EventLog.class)
class RoutingServiceIT {

  private static final String RESULT =
      "{\"outcome\":\"APPROVED\",\"place\":\"Bộ phận Một cửa phường Cầu Giấy\"}";

  private static RoutingUnderTest routing;
  private static FactReader facts;

  @BeforeAll
  static void start() {
    routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"));
    facts = FactReader.of(Owner.ROUTING.topic());
  }

  @AfterAll
  static void stop() {
    facts.close();
    routing.close();
  }

  @BeforeEach
  void nineOClock() {
    routing.time(at("2026-11-25T09:00"));
  }

  @Test
  void walks_an_accepted_dossier_through_three_steps_by_two_officers_to_its_returned_result() {
    var id = routing.accepted("1.001193");
    assertThat(onWorklist("canbo1", "unclaimed")).contains(id);

    done("canbo1", id, "claim");
    assertThat(onWorklist("canbo1", "mine")).contains(id);
    assertThat(onWorklist("canbo2", "unclaimed")).doesNotContain(id);
    done("canbo1", id, "completion");
    refused(routing.command("canbo1", id, "claim", ""), 403, "role-missing");
    done("lanhdao", id, "claim");
    done("lanhdao", id, "completion");
    done("canbo2", id, "claim");
    refused(routing.command("canbo2", id, "completion", ""), 409, "last-step-needs-result");
    assertThat(routing.command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    assertThat(onWorklist("tiepnhan", "ready")).contains(id);
    done("tiepnhan", id, "hand-over");

    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.result-returned.v1")))
        .containsExactly(
            "dossier.transferred.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.result-ready.v1",
            "dossier.result-returned.v1");
    assertThat(onWorklist("canbo1", "all")).doesNotContain(id);
  }

  @Test
  void lets_one_of_two_officers_win_and_tells_the_other_who() {
    var id = routing.accepted("1.001612");
    var version = routing.dossier(id).get("version").asLong();
    var answers =
        Stream.of("canbo1", "canbo2")
            .map(it -> routing.commandLater(it, id, version, "claim"))
            .toList()
            .stream()
            .map(java.util.concurrent.CompletableFuture::join)
            .toList();
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200, 409);
    var holder = routing.dossier(id).at("/step/officer").asString();
    var loser = answers.stream().filter(it -> it.statusCode() == 409).findFirst().orElseThrow();
    refused(loser, 409, "held-by-another");
    assertThat(json(loser).get("holder").asString()).isEqualTo(holder);
    assertThat(json(loser).get("detail").asString()).contains(holder);
  }

  @Test
  void asks_for_the_version_and_refuses_a_stale_one() {
    var id = routing.accepted("1.001612");
    var path = "/api/routing/dossiers/" + id + "/claim";
    var unversioned =
        routing.send(
            routing
                .request("canbo1", path)
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    refused(unversioned, 428, "version-missing");
    refused(routing.command("canbo1", id, 99, "claim", ""), 412, "stale-version");
    done("canbo1", id, "claim");
    var stale = routing.command("canbo1", id, 1, "completion", "");
    refused(stale, 412, "stale-version");
    assertThat(json(stale).get("holder").asString()).isEqualTo("canbo1");
  }

  @Test
  void is_closed_to_other_agencies_and_other_staff() {
    var id = routing.accepted("1.001612");
    refused(routing.get("khach", "/api/routing/dossiers/" + id), 403, "agency-missing");
    refused(routing.get("vanhanh", "/api/routing/worklist"), 403, "role-missing");
    refused(routing.command("khach", id, "claim", ""), 403, "agency-missing");
    assertThat(onWorklist("khach", "all")).isEmpty();
    refused(routing.get("canbo1", "/api/routing/dossiers/nobody"), 404, "dossier-unknown");
  }

  @Test
  void points_at_what_is_wrong_in_a_body() {
    var id = routing.accepted("1.001612");
    var answer = routing.command("canbo1", id, "supplement-request", "{\"what\":\" \"}");
    refused(answer, 400, "invalid-request");
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/what");
  }

  @Test
  void asks_for_a_supplement_once_and_restarts_the_full_time() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Bản chụp giấy tờ thuê địa điểm kinh doanh\"}";
    assertThat(routing.command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    var waiting = routing.dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("awaiting-supplement");
    assertThat(waiting.at("/supplement/what").asString()).contains("thuê địa điểm");
    refused(
        routing.command("canbo1", id, "supplement-request", what), 409, "supplement-already-asked");
    refused(routing.command("canbo1", id, "completion", ""), 409, "waiting-for-supplement");

    routing.time(at("2026-11-30T10:00"));
    routing.intakeSays(id, Facts.supplement(routing.now()));
    facts.untilStated(id, PATIENCE, "dossier.processing-resumed.v1");
    var resumed = routing.dossier(id);
    assertThat(resumed.at("/promise/dueAt").asString())
        .isEqualTo(at("2026-12-03T17:00").toString());
    assertThat(resumed.at("/promise/ledger/0/kind").asString()).isEqualTo("RESTARTED");
    assertThat(resumed.at("/step/officer").asString()).isEqualTo("canbo1");
    refused(
        routing.command("canbo1", id, "supplement-request", what), 409, "supplement-already-asked");
  }

  @Test
  void leads_a_dossier_through_three_agencies_at_once() {
    var id = routing.accepted("2.000986");
    works("canbo1", id);
    works("lanhdao", id);
    var shared = routing.dossier(id);
    assertThat(shared.get("legs")).hasSize(3);
    assertThat(shared.at("/legs/0/lead").asBoolean()).isTrue();
    assertThat(onWorklist("congan1", "unclaimed")).contains(id);
    done("congan1", id, "claim");
    assertThat(onWorklist("congan1", "mine")).contains(id);
    refused(routing.command("khach", id, "claim", ""), 403, "agency-missing");
    done("congan1", id, "completion");
    works("congan2", id);
    refused(routing.command("congan2", id, "completion", ""), 409, "leg-ended");
    works("baohiem1", id);
    works("baohiem1", id);
    works("canbo1", id);
    done("canbo1", id, "claim");
    assertThat(routing.command("canbo1", id, "result", RESULT).statusCode()).isEqualTo(200);
    var names = names(facts.untilStated(id, PATIENCE, "dossier.result-ready.v1"));
    assertThat(names)
        .containsOnlyOnce("dossier.legs-opened.v1")
        .containsOnlyOnce("dossier.legs-joined.v1");
    var page = routing.request("lanhdao", "/desk/" + id).header("Accept", "text/html").GET();
    assertThat(routing.send(page.build()).body()).doesNotContain("??");
  }

  @Test
  void sends_papers_from_agency_to_agency_with_a_slip_that_is_received_once() {
    var id = routing.accepted("2.000986", Channel.DIRECT);
    works("canbo1", id);
    works("lanhdao", id);
    done("canbo1", id, "claim");
    refused(routing.command("canbo1", id, "completion", ""), 409, "needs-slip");
    var papers = "{\"papers\":\"Tờ khai đăng ký khai sinh, 01 bản\"}";
    assertThat(routing.command("canbo1", id, "slip", papers).statusCode()).isEqualTo(200);
    assertThat(routing.dossier(id).get("stage").asString()).isEqualTo("papers-on-the-way");
    assertThat(onWorklist("congan1", "unclaimed")).contains(id);
    var received = "{\"slip\":1}";
    assertThat(routing.command("congan1", id, "slip-receipt", received).statusCode())
        .isEqualTo(200);
    refused(routing.command("congan2", id, "slip-receipt", received), 409, "already-received");
    for (var path : List.of("", "/slips/1", "/control-slip")) {
      var page =
          routing.request("congan1", "/desk/" + id + path).header("Accept", "text/html").GET();
      assertThat(routing.send(page.build()).body()).contains("G01.H26.12").doesNotContain("??");
    }
    var pdf = routing.get("congan1", "/desk/" + id + "/slips/1/slip.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(routing.get("congan1", "/desk/" + id + "/slips/2").statusCode()).isEqualTo(404);
    facts.untilStated(id, PATIENCE, "dossier.papers-received.v1");
  }

  private void works(String user, String id) {
    done(user, id, "claim");
    done(user, id, "completion");
  }

  @Test
  void waits_for_a_payment_and_goes_on_when_intake_has_it() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    var owed = "{\"what\":\"Lệ phí trước bạ\",\"amount\":1500000}";
    assertThat(routing.command("canbo1", id, "obligation", owed).statusCode()).isEqualTo(200);
    var waiting = routing.dossier(id);
    assertThat(waiting.get("status").asInt()).isEqualTo(6);
    assertThat(waiting.at("/obligation/what").asString()).isEqualTo("Lệ phí trước bạ");
    refused(routing.command("canbo1", id, "completion", ""), 409, "waiting-for-payment");
    var page = routing.request("canbo1", "/desk/" + id).header("Accept", "text/html").GET().build();
    assertThat(routing.send(page).body())
        .contains("1.500.000 đ", "Lệ phí trước bạ", "Ghi nhận đã nộp")
        .doesNotContain("??");
    routing.intakeSays(
        id,
        new PaymentRecorded(
            routing.now(), "BL-1", "nvtc-1", 1_500_000, PaymentMethod.CASH, "tiepnhan"));
    facts.untilStated(id, PATIENCE, "dossier.financial-obligation-settled.v1");
    assertThat(routing.dossier(id).get("status").asInt()).isEqualTo(4);
  }

  @Test
  void hands_nothing_over_until_the_fee_that_goes_with_the_result_is_paid() {
    var id = routing.accepted("1.001612");
    var before = routing.dossier(id).get("version").asLong();
    routing.intakeSays(id, new FeeSet(routing.now(), "tiepnhan", 100_000, 100_000, false, null));
    await().until(() -> routing.dossier(id).get("version").asLong() > before);
    for (var user : List.of("canbo1", "lanhdao")) {
      done(user, id, "claim");
      done(user, id, "completion");
    }
    done("canbo2", id, "claim");
    assertThat(routing.command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    var unpaid = routing.command("tiepnhan", id, "hand-over", "");
    refused(unpaid, 409, "fee-unpaid");
    assertThat(json(unpaid).get("amount").asLong()).isEqualTo(100_000);
    assertThat(json(unpaid).get("detail").asString()).contains("ghi nhận khoản nộp");
    assertThat(routing.dossier(id).get("feeDue").asLong()).isEqualTo(100_000);
    var page =
        routing.request("tiepnhan", "/desk/" + id).header("Accept", "text/html").GET().build();
    assertThat(routing.send(page).body())
        .contains("Chưa nộp phí, lệ phí: 100.000 đ", "/counter/dossiers/" + id)
        .doesNotContain("Trả kết quả cho công dân", "??");
    routing.intakeSays(
        id,
        new PaymentRecorded(
            routing.now(), "BL-1", FeeSet.NAME, 100_000, PaymentMethod.CASH, "tiepnhan"));
    await().untilAsserted(() -> assertThat(routing.dossier(id).has("feeDue")).isFalse());
    done("tiepnhan", id, "hand-over");
  }

  @Test
  void warns_of_the_day_by_which_papers_are_asked_for_and_marks_a_late_request() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    assertThat(routing.dossier(id).at("/askBy/state").asString()).isEqualTo("open");
    assertThat(shown("canbo1", "/desk/" + id))
        .contains("Có thể yêu cầu bổ sung đến 30/11/2026 17:00");
    routing.time(at("2026-11-30T09:00"));
    assertThat(shown("canbo1", "/desk/" + id)).contains("Sắp hết hạn yêu cầu bổ sung");
    assertThat(shown("canbo1", "/desk?filter=mine")).contains("sắp hết hạn yêu cầu bổ sung");
    routing.time(at("2026-12-01T09:00"));
    assertThat(shown("canbo1", "/desk/" + id)).contains("Đã quá hạn yêu cầu bổ sung");
    assertThat(shown("canbo1", "/desk?filter=mine")).contains("quá hạn yêu cầu bổ sung");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    assertThat(routing.command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    var asked = routing.dossier(id);
    assertThat(asked.has("askBy")).isFalse();
    assertThat(asked.at("/history/0/kind").asString()).isEqualTo("supplement-requested-late");
    assertThat(shown("canbo1", "/desk/" + id)).contains("muộn").doesNotContain("??");
  }

  private static String shown(String user, String path) {
    var asked = routing.request(user, path).header("Accept", "text/html").GET().build();
    return routing.send(asked).body();
  }

  @Test
  void lets_whose_token_names_an_old_code_work_for_the_agency_of_today() {
    var id = routing.accepted("1.001612");
    assertThat(onWorklist("tucu", "all")).contains(id);
    done("tucu", id, "claim");
    assertThat(routing.dossier(id).at("/step/officer").asString()).isEqualTo("tucu");
  }

  @Test
  void says_what_is_late_once_when_the_clock_has_moved() {
    var id = routing.accepted("1.001612");
    routing.time(at("2026-12-02T08:00"));
    var late = facts.untilStated(id, PATIENCE, "dossier.step-overdue.v1", "dossier.overdue.v1");
    routing.time(at("2026-12-03T08:00"));
    done("canbo1", id, "claim");
    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.step-claimed.v1")))
        .containsOnlyOnce("dossier.step-overdue.v1")
        .containsOnlyOnce("dossier.overdue.v1");
    assertThat(late).isNotEmpty();
  }

  @Test
  void closes_what_the_citizen_never_completed() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    assertThat(routing.command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    refused(routing.command("canbo1", id, "closing", ""), 409, "supplement-window-open");
    routing.time(at("2026-12-11T08:00"));
    facts.untilStated(id, PATIENCE, "dossier.supplement-window-expired.v1");
    done("canbo2", id, "closing");
    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.processing-stopped.v1")))
        .doesNotContain("dossier.step-overdue.v1", "dossier.overdue.v1");
    assertThat(routing.dossier(id).at("/result/outcome").asString()).isEqualTo("LAPSED");
  }

  @Test
  void apologises_once_with_a_new_date_and_keeps_the_original() {
    var id = routing.accepted("1.001612");
    var body = "{\"to\":\"2026-12-03\",\"cause\":\"Phải xác minh thêm\"}";
    refused(routing.command("canbo1", id, "rescheduling", body), 403, "role-missing");
    var early = "{\"to\":\"2026-11-27\",\"cause\":\"Phải xác minh thêm\"}";
    var notLater = routing.command("lanhdao", id, "rescheduling", early);
    refused(notLater, 422, "not-later");
    assertThat(json(notLater).at("/errors/0/pointer").asString()).isEqualTo("/to");
    assertThat(routing.command("lanhdao", id, "rescheduling", body).statusCode()).isEqualTo(200);
    var now = routing.dossier(id);
    assertThat(now.at("/promise/dueAt").asString()).isEqualTo(at("2026-12-03T17:00").toString());
    assertThat(now.at("/rescheduled/originalDueAt").asString())
        .isEqualTo(at("2026-11-30T17:00").toString());
    refused(routing.command("lanhdao", id, "rescheduling", body), 409, "already-rescheduled");
    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.rescheduled.v1")))
        .containsOnlyOnce("dossier.rescheduled.v1");
  }

  @Test
  void refuses_during_processing_and_takes_a_wrong_result_back() {
    var refused = routing.accepted("1.001193");
    var reason = "{\"reason\":\"Không thuộc thẩm quyền\"}";
    assertThat(routing.command("lanhdao", refused, "refusal", reason).statusCode()).isEqualTo(200);
    assertThat(routing.dossier(refused).get("status").asInt()).isEqualTo(8);
    assertThat(routing.dossier(refused).at("/result/outcome").asString()).isEqualTo("REFUSED");

    var id = routing.accepted("1.001193");
    for (var user : List.of("canbo1", "lanhdao")) {
      done(user, id, "claim");
      done(user, id, "completion");
    }
    done("canbo2", id, "claim");
    assertThat(routing.command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    var flaw = "{\"to\":3,\"reason\":\"Sai tên mẹ\"}";
    assertThat(routing.command("lanhdao", id, "recall", flaw).statusCode()).isEqualTo(200);
    assertThat(routing.dossier(id).at("/step/number").asInt()).isEqualTo(3);
    done("canbo2", id, "claim");
    assertThat(routing.command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    done("tiepnhan", id, "hand-over");
    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.result-returned.v1")))
        .containsSubsequence(
            "dossier.result-ready.v1", "dossier.result-recalled.v1", "dossier.result-ready.v1");

    var error = "{\"error\":\"Sai năm sinh\"}";
    assertThat(routing.command("tiepnhan", id, "correction", error).statusCode()).isEqualTo(200);
    assertThat(onWorklist("canbo1", "unclaimed")).contains(id);
    var outcome = "{\"outcome\":\"Đã in lại\"}";
    assertThat(routing.command("canbo1", id, "correction-closing", outcome).statusCode())
        .isEqualTo(200);
    assertThat(onWorklist("canbo1", "unclaimed")).doesNotContain(id);
  }

  @Test
  void asks_a_second_time_only_by_a_leader_who_says_why() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    var what = "{\"what\":\"Giấy tờ thuê địa điểm\"}";
    var again = "{\"what\":\"Giấy phép\",\"override\":\"Luật mới có hiệu lực\"}";
    refused(
        routing.command("lanhdao", id, "second-supplement-request", again), 409, "not-asked-yet");
    assertThat(routing.command("canbo1", id, "supplement-request", what).statusCode())
        .isEqualTo(200);
    routing.intakeSays(id, Facts.supplement(routing.now()));
    facts.untilStated(id, PATIENCE, "dossier.processing-resumed.v1");
    assertThat(routing.command("lanhdao", id, "second-supplement-request", again).statusCode())
        .isEqualTo(200);
    var waiting = routing.dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("awaiting-supplement");
    assertThat(waiting.at("/history/0/words").asString()).isEqualTo("Luật mới có hiệu lực");
  }

  @Test
  void waits_for_another_agency_while_the_clock_stands() {
    var id = routing.accepted("1.004873");
    done("canbo1", id, "claim");
    var question = "{\"of\":\"UBND xã khác\",\"kind\":\"VERIFICATION\",\"question\":\"Xác minh\"}";
    assertThat(routing.command("canbo1", id, "consultation", question).statusCode()).isEqualTo(200);
    var waiting = routing.dossier(id);
    assertThat(waiting.get("stage").asString()).isEqualTo("consulting");
    assertThat(waiting.get("paused").asBoolean()).isTrue();
    refused(routing.command("canbo1", id, "completion", ""), 409, "waiting-for-answer");
    var answer = "{\"answer\":\"Đúng như giấy tờ\"}";
    assertThat(routing.command("canbo1", id, "consultation-answer", answer).statusCode())
        .isEqualTo(200);
    assertThat(routing.dossier(id).get("stage").asString()).isEqualTo("at-step");
    facts.untilStated(id, PATIENCE, "dossier.consultation-answered.v1");
  }

  @Test
  void finds_nothing_to_count_again_while_the_calendar_is_the_same() {
    routing.accepted("1.001612");
    var answer =
        routing.send(
            routing
                .request("lanhdao", "/api/routing/calendar-change")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"reason\":\"Nghỉ bù\"}"))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("recounted").asInt()).isZero();
    assertThat(json(answer).get("unchanged").asInt()).isPositive();
  }

  @Test
  void hears_everything_twice_and_too_early_without_harm() {
    var id = UUID.randomUUID().toString();
    var submitted = Facts.submitted(routing.now());
    var accepted = Facts.accepted(routing.now());
    routing.say(id, 2, accepted);
    routing.say(id, 1, submitted);
    routing.say(id, 1, submitted);
    routing.say(id, 2, accepted);
    facts.untilStated(id, PATIENCE, "dossier.step-assigned.v1");
    var other = routing.accepted("1.001612");
    facts.untilStated(other, PATIENCE, "dossier.step-assigned.v1");
    await().atMost(PATIENCE).until(() -> routing.dossier(id).has("step"));
    assertThat(names(facts.untilStated(id, PATIENCE, "dossier.step-assigned.v1")))
        .containsExactly("dossier.transferred.v1", "dossier.step-assigned.v1");
  }

  @Test
  void pages_through_the_worklist_by_working_time_left() {
    var urgent = routing.accepted("1.001612");
    routing.time(at("2026-11-25T10:00"));
    var later = routing.accepted("1.001612");
    var first = json(routing.get("canbo1", "/api/routing/worklist?filter=all&limit=1"));
    assertThat(first.get("items")).hasSize(1);
    assertThat(first.has("next")).isTrue();
    assertThat(first.has("counts")).isFalse();
    assertThat(
            json(routing.get("canbo1", "/api/routing/worklist?counts=true"))
                .at("/counts/all")
                .asLong())
        .isGreaterThanOrEqualTo(2);
    var all = onWorklist("canbo1", "all");
    assertThat(all.indexOf(urgent)).isLessThan(all.indexOf(later));
    refused(
        routing.get("canbo1", "/api/routing/worklist?cursor=nonsense"), 400, "cursor-unreadable");
    refused(routing.get("canbo1", "/api/routing/worklist?filter=yours"), 400, "filter-unknown");
  }

  @Test
  void shows_the_applicant_to_staff_in_scope_and_never_on_the_worklist() {
    var id = routing.accepted("1.001612");
    assertThat(routing.dossier(id).get("applicant").asString()).isEqualTo("Nguyễn Văn Ước");
    assertThat(routing.get("canbo1", "/api/routing/worklist").body()).doesNotContain("Nguyễn");
  }

  @Test
  void gives_a_step_to_another_officer_of_the_directory() {
    var id = routing.accepted("1.001612");
    onWorklist("canbo2", "mine");
    done("canbo1", id, "claim");
    refused(
        routing.command("canbo1", id, "reassignment", "{\"officer\":\"canbo2\"}"),
        403,
        "role-missing");
    refused(
        routing.command("lanhdao", id, "reassignment", "{\"officer\":\"ai-do\"}"),
        422,
        "officer-unknown");
    var before = routing.dossier(id).get("version").asLong();
    var given = routing.command("lanhdao", id, "reassignment", "{\"officer\":\"canbo2\"}");
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    assertThat(onWorklist("canbo2", "mine")).contains(id);
    var late = routing.command("canbo1", id, before, "completion", "");
    refused(late, 409, "held-by-another");
    assertThat(json(late).at("/happened/kind").asString()).isEqualTo("reassigned");
    assertThat(json(late).at("/happened/by").asString()).isEqualTo("lanhdao");
    assertThat(json(late).get("what").asString()).contains("Giao bước 1 cho canbo2 (lanhdao");
  }

  @Test
  void lets_a_recall_or_the_next_claim_win_and_never_both() {
    var id = routing.accepted("1.001612");
    done("canbo1", id, "claim");
    done("canbo1", id, "completion");
    var version = routing.dossier(id).get("version").asLong();
    var claim = routing.commandLater("lanhdao", id, version, "claim");
    var callBack =
        routing.commandLater("canbo1", id, version, "call-back", "{\"reason\":\"Thiếu giấy\"}");
    var answers = List.of(claim.join(), callBack.join());
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(200);
    var loser = answers.stream().filter(it -> it.statusCode() != 200).findFirst().orElseThrow();
    assertThat(json(loser).get("code").asString())
        .isIn("taken-on", "held-by-another", "role-missing", "stale-version");
    assertThat(json(loser).get("what").asString()).contains("Vừa có thay đổi");
    assertThat(routing.dossier(id).at("/step/number").asInt())
        .isEqualTo(claim.join().statusCode() == 200 ? 2 : 1);
  }

  @Test
  void answers_many_line_by_line_and_one_refusal_spoils_none() {
    var mine = routing.accepted("1.001612");
    var other = routing.accepted("1.001612");
    var taken = routing.accepted("1.001612");
    done("canbo2", taken, "claim");
    var answer = routing.post("canbo1", "/api/routing/worklist/claim", items(mine, taken, other));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("done").asInt()).isEqualTo(2);
    assertThat(json(answer).at("/lines/1/problem/code").asString()).isEqualTo("held-by-another");
    assertThat(json(answer).at("/lines/1/problem/detail").asString()).contains("canbo2");
    assertThat(onWorklist("canbo1", "mine")).contains(mine, other);

    var strangers = routing.post("khach", "/api/routing/worklist/claim", items(mine));
    assertThat(json(strangers).at("/lines/0/problem/code").asString()).isEqualTo("agency-missing");
    assertThat(json(strangers).get("lines").get(0).has("code")).isFalse();

    var given = "{\"officer\":\"canbo2\"," + items(mine, other).substring(1);
    assertThat(
            json(routing.post("lanhdao", "/api/routing/worklist/reassignment", given))
                .get("done")
                .asInt())
        .isEqualTo(2);
    var released = routing.post("canbo2", "/api/routing/worklist/release", items(mine, other));
    assertThat(json(released).get("done").asInt()).isEqualTo(2);
    refused(
        routing.post("canbo1", "/api/routing/worklist/claim", "{\"items\":[]}"),
        400,
        "invalid-request");
  }

  @Test
  void spreads_what_nobody_has_over_those_who_are_there() {
    onWorklist("canbo1", "mine");
    onWorklist("canbo2", "mine");
    var id = routing.accepted("1.001612");
    refused(
        routing.post("canbo1", "/api/routing/worklist/spreading", "{\"agency\":\"H26.12\"}"),
        403,
        "role-missing");
    var answer =
        routing.post("lanhdao", "/api/routing/worklist/spreading", "{\"agency\":\"H26.12\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(id);
    assertThat(routing.dossier(id).get("step").has("officer")).isTrue();
    assertThat(onWorklist("canbo1", "unclaimed")).isEmpty();
  }

  @Test
  void lets_a_substitute_see_and_do_the_steps_of_the_absent() {
    onWorklist("canbo1", "mine");
    var id = routing.accepted("1.001612");
    done("vang", id, "claim");
    var absence = "{\"from\":\"2026-11-25\",\"until\":\"2026-11-26\",\"substitute\":\"canbo1\"}";
    refused(
        routing.post("canbo2", "/api/routing/officers/vang/absences", absence),
        403,
        "role-missing");
    assertThat(routing.post("lanhdao", "/api/routing/officers/vang/absences", absence).statusCode())
        .isEqualTo(204);
    refused(
        routing.post("lanhdao", "/api/routing/officers/vang/absences", absence),
        422,
        "absence-overlaps");
    assertThat(onWorklist("canbo1", "mine")).contains(id);
    done("canbo1", id, "completion");
    assertThat(routing.dossier(id).at("/history/1/by").asString()).isEqualTo("canbo1");
    var officers = routing.get("canbo2", "/api/routing/officers?agency=H26.12").body();
    assertThat(officers)
        .contains("\"user\":\"vang\"", "\"away\":true", "\"substitute\":\"canbo1\"");
    assertThat(
            routing
                .send(
                    routing
                        .request("vang", "/api/routing/officers/vang/absences/2026-11-25")
                        .DELETE()
                        .build())
                .statusCode())
        .isEqualTo(204);
    assertThat(routing.get("canbo2", "/api/routing/officers?agency=H26.12").body())
        .doesNotContain("\"away\":true");
    refused(routing.get("khach", "/api/routing/officers?agency=H26.12"), 403, "agency-missing");
  }

  @Test
  void keeps_a_directory_that_leaders_fill() {
    var body = "{\"name\":\"Nguyễn Văn An\",\"roles\":[\"officer\"],\"agencies\":[\"H26.12\"]}";
    assertThat(routing.put("lanhdao", "/api/routing/officers/an", body).statusCode())
        .isEqualTo(204);
    assertThat(routing.get("lanhdao", "/api/routing/officers?agency=H26.12").body())
        .contains("Nguyễn Văn An");
    refused(routing.put("canbo1", "/api/routing/officers/an", body), 403, "role-missing");
    refused(
        routing.put("lanhdao", "/api/routing/officers/an", body.replace("H26.12", "H99.1")),
        403,
        "agency-missing");
    var removed = routing.request("lanhdao", "/api/routing/officers/an").DELETE().build();
    assertThat(routing.send(removed).statusCode()).isEqualTo(204);
    refused(routing.send(removed), 404, "officer-not-found");
  }

  private static String items(String... ids) {
    return Stream.of(ids)
        .map(it -> "{\"id\":\"" + it + "\",\"version\":" + routing.dossier(it).get("version") + "}")
        .collect(java.util.stream.Collectors.joining(",", "{\"items\":[", "]}"));
  }

  /** All ids of a view, page by page. */
  private static List<String> onWorklist(String user, String filter) {
    var ids = new java.util.ArrayList<String>();
    var cursor = "";
    do {
      var page =
          json(
              routing.get(
                  user, "/api/routing/worklist?limit=3&filter=" + filter + "&cursor=" + cursor));
      page.get("items").forEach(it -> ids.add(it.get("id").asString()));
      cursor = page.has("next") ? page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    return ids;
  }

  private static void done(String user, String id, String command) {
    var answer = routing.command(user, id, command, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("code").asString()).isEqualTo(code);
  }
}
