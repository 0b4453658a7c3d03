package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.payment.GatewaySimulator;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.Fact;
import vn.hoso.testkit.FactReader;

/** Dossiers as JSON, from HTTP to facts on the broker. */
@ExtendWith(EventLog.class)
class DossierDoorIT {

  private static IntakeUnderTest intake;
  private static FactReader facts;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-25T09:00:00"));
    facts = FactReader.of("dossier.intake.v1", "petition.intake.v1");
  }

  @AfterAll
  static void stop() {
    facts.close();
    intake.close();
    intake.store().close();
  }

  @Test
  void an_online_dossier_is_a_fact_without_anything_personal_in_the_clear() {
    var answer = intake.handIn(null, Samples.online("2.000908"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var receipt = json(answer);
    var id = receipt.path("id").asString();
    var code = receipt.path("lookupCode").asString();
    assertThat(LookupCode.parse(code)).isPresent();
    assertThat(receipt.path("answerBy").asString()).isEqualTo("2026-11-26T02:00:00Z");
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(UUID.fromString(id).version()).isEqualTo(8);
    var fact = facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.submitted.v1").getFirst();
    assertThat(fact.body())
        .contains("\"code\":\"2.000908\"", "\"receivingAgency\":\"H26.12\"")
        .doesNotContain("Nguyễn", "912345678", "001190012345", "uoc@", code, code.replace("-", ""));
    var person =
        intake.bean(Vault.class).openPerson(id, new Sealed(text(fact, "box"))).orElseThrow();
    assertThat(person.phone()).isEqualTo("+84912345678");
    assertThat(person.lookupCode()).isEqualTo(code);
  }

  @Test
  void a_program_puts_a_document_for_the_version_it_knows() {
    var yaml = Samples.WITH_CASES.replace("9.000001", "9.000002");
    assertThat(put("9.000002", yaml).statusCode()).isEqualTo(428);
    var other = put("9.000003", yaml, "If-Match", "\"0\"");
    assertThat(json(other).at("/errors/0/code").asString()).isEqualTo("procedure-other");
    var first = put("9.000002", yaml, "If-Match", "\"0\"");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(json(first).at("/0/outcome").asString()).isEqualTo("NEW");
    assertThat(put("9.000002", yaml, "If-Match", "\"0\"").statusCode()).isEqualTo(412);

    var next = yaml.replace("Tự làm", "Tự đi làm") + "basedOn: 1\n";
    var looked = yaml("quantri", "/api/procedures/revisions?dryRun=true", next).body();
    assertThat(looked).contains("Tự đi làm", "cases/tu-lam/name");
    assertThat(put("9.000002", next, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(intake.get("quantri", "/api/procedures/9.000002/versions/2/changes").body())
        .isEqualTo("~ cases/tu-lam/name: Tự làm → Tự đi làm\n");
    assertThat(intake.get("quantri", "/api/procedures/export?code=9.000002").body())
        .contains("basedOn: 2", "key: lam-thay");
    assertThat(yaml("tiepnhan", "/api/procedures/revisions", next).statusCode()).isEqualTo(403);
    assertThat(intake.get(null, "/api/procedures/9.000002").body())
        .contains("Tự đi làm")
        .doesNotContain("quantri");

    var without = intake.handIn("tiepnhan", Samples.counter("9.000002", "uy-quyen"));
    assertThat(without.body()).contains("case-required");
    var handIn =
        Samples.handIn(
            "9.000002",
            "DIRECT",
            "0912345678",
            "001190012345",
            ",\"presented\":[\"uy-quyen\"],\"caseKey\":\"lam-thay\"");
    var id = json(intake.handIn("tiepnhan", handIn)).path("id").asString();
    assertThat(intake.dossier(id).path("caseKey").asString()).isEqualTo("lam-thay");
    assertThat(
            facts
                .untilStated(id, IntakeUnderTest.PATIENCE, "dossier.submitted.v1")
                .getFirst()
                .body())
        .contains("\"caseKey\":\"lam-thay\"");
  }

  private static HttpResponse<String> put(String code, String yaml, String... headers) {
    var request =
        intake
            .request("quantri", "/api/procedures/" + code)
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml));
    return intake.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<String> yaml(String user, String path, String yaml) {
    return intake.send(
        intake
            .request(user, path)
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofString(yaml))
            .build());
  }

  @Test
  void an_attempt_whose_answer_was_lost_in_a_crash_finds_the_dossier_it_made() {
    var key = UUID.randomUUID().toString();
    var first = json(intake.handIn(null, Samples.online("2.000908"), key));
    intake.bean(MongoDatabase.class).getCollection("idempotency").drop();
    var again = intake.handIn(null, Samples.online("2.000908"), key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(json(again)).isEqualTo(first);
    var other = json(intake.handIn("tiepnhan", Samples.online("2.000908"), key));
    assertThat(other.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void an_attempt_whose_process_died_is_taken_over_by_the_next() {
    var key = UUID.randomUUID().toString();
    var first = json(intake.handIn("tiepnhan", Samples.online("2.000908"), key));
    intake
        .bean(MongoDatabase.class)
        .getCollection("idempotency")
        .updateMany(
            new Document(),
            new Document("$unset", new Document("answer", ""))
                .append("$set", new Document("since", Date.from(Instant.EPOCH))));
    var again = intake.handIn("tiepnhan", Samples.online("2.000908"), key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(json(again)).isEqualTo(first);
  }

  @Test
  void a_petition_is_a_fact_on_its_own_topic_without_anything_personal_in_the_clear() {
    var key = UUID.randomUUID().toString();
    var sent = intake.post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var code = json(sent).path("lookupCode").asString();
    assertThat(json(sent).path("answerBy").asString()).isEqualTo("2026-12-16T10:00:00Z");
    intake.bean(MongoDatabase.class).getCollection("idempotency").drop();
    assertThat(json(intake.post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key)))
        .as("an attempt whose answer was lost makes no second petition")
        .isEqualTo(json(sent));
    var id = petitionOf(code);
    var fact = facts.untilStated(id, IntakeUnderTest.PATIENCE, "petition.received.v1").getFirst();
    assertThat(fact.envelope().headers()).containsEntry("ce_source", "/hoso/intake");
    assertThat(fact.body())
        .contains("\"kind\":\"CONDUCT\"", "\"dossier\":\"H26.12-261109-0003\"")
        .doesNotContain("Ước", "912345678", "uoc@", "cau có", code, code.replace("-", ""));
  }

  @Test
  void a_petition_is_moved_by_who_read_it_last_and_may_touch_it() {
    var key = UUID.randomUUID().toString();
    var sent = intake.post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key);
    var code = json(sent).path("lookupCode").asString();
    var id = petitionOf(code);
    assertThat(intake.post("tiepnhan", petition(id, "accept"), "{}").statusCode()).isEqualTo(428);
    assertThat(act("khach", id, 1, "accept", "{}").statusCode()).isEqualTo(403);
    assertThat(act("tiepnhan", id, 1, "answer", "{\"text\":\"Xin lỗi\"}").statusCode())
        .isEqualTo(409);
    var accepted = act("tiepnhan", id, 1, "accept", "{}");
    assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(json(accepted).path("name").asString()).isEqualTo("Nguyễn Văn Ước");
    assertThat(act("canbo1", id, 1, "handling", "{}").statusCode()).isEqualTo(412);
    assertThat(json(act("canbo1", id, 2, "answer", "{\"text\":\" \"}")).at("/errors/0/pointer"))
        .hasToString("\"/text\"");
    var answered = act("canbo1", id, 2, "answer", "{\"text\":\"Đã nhắc nhở\",\"publish\":false}");
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(intake.get(null, "/api/petition/" + code).body())
        .contains("Đã nhắc nhở", "ANSWERED")
        .doesNotContain("canbo1", "0912345678");
    var rating = "/api/petition/" + code + "/rating";
    assertThat(intake.post(null, rating, "{\"liked\":false}", "If-Match", "\"3\"").body())
        .contains("\"liked\":false");
    assertThat(
            json(intake.post(null, rating, "{\"liked\":true}", "If-Match", "\"4\"")).path("code"))
        .hasToString("\"petition-already-rated\"");
    facts.untilStated(
        id,
        IntakeUnderTest.PATIENCE,
        "petition.received.v1",
        "petition.accepted.v1",
        "petition.answered.v1",
        "petition.rated.v1");
  }

  private static String petitionOf(String code) {
    var hash = intake.bean(Vault.class).lookupHash(code);
    return intake.bean(PetitionIndex.class).byLookupHash(hash).orElseThrow().id();
  }

  private static String petition(String id, String command) {
    return "/api/petitions/" + id + "/" + command;
  }

  private static HttpResponse<String> act(
      String user, String id, long version, String command, String body) {
    return intake.post(user, petition(id, command), body, "If-Match", "\"" + version + "\"");
  }

  @Test
  void a_counter_dossier_walks_from_the_desk_to_its_promise() {
    var answer =
        intake.handIn("tiepnhan", Samples.counter("1.001193", "to-khai", "giay-chung-sinh"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json(answer).path("id").asString();
    var accepted = intake.command("tiepnhan", id, "accept", "{}");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    var acceptance = json(accepted).path("acceptance");
    assertThat(acceptance.path("code").asString()).matches("H26\\.12-261125-\\d{4}");
    assertThat(acceptance.at("/promise/dueAt").asString()).isEqualTo("2026-11-25T10:00:00Z");
    assertThat(acceptance.at("/promise/ledger").size()).isPositive();
    assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
    facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.accepted.v1");
    refused(intake.command("tiepnhan", id, "accept", "{}"), 409, "dossier-already-accepted");
    refused(
        intake.command("tiepnhan", id, "refusal", "{\"reason\":\"x\"}"),
        409,
        "dossier-already-accepted");
  }

  @Test
  void codes_are_never_given_twice_even_at_the_same_moment() {
    var ids =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(_ -> intake.submitted().path("id").asString())
            .toList();
    var codes =
        ids.parallelStream()
            .map(it -> json(intake.command("tiepnhan", it, "accept", "{}")))
            .map(it -> it.at("/acceptance/code").asString())
            .toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(it -> it.startsWith("H26.12-261125-"));
  }

  @Test
  void the_supplement_loop_at_the_desk_goes_once() {
    var id = intake.submitted().path("id").asString();
    var asked =
        intake.command(
            "tiepnhan", id, "supplement-request", "{\"what\":\"Bản sao giấy khai sinh\"}");
    assertThat(json(asked).path("words").asString()).isEqualTo("Bản sao giấy khai sinh");
    assertThat(json(asked).path("supplementUntil").asString()).isEqualTo("2026-12-10T10:00:00Z");
    refused(intake.command("tiepnhan", id, "accept", "{}"), 409, "supplement-awaited");
    assertThat(intake.command("tiepnhan", id, "supplement", "{\"papers\":1}").statusCode())
        .isEqualTo(200);
    refused(
        intake.command("tiepnhan", id, "supplement-request", "{\"what\":\"nữa\"}"),
        409,
        "supplement-asked-before");
    assertThat(intake.command("tiepnhan", id, "accept", "{}").statusCode()).isEqualTo(200);
    var stated =
        facts.untilStated(
            id,
            IntakeUnderTest.PATIENCE,
            "dossier.desk-supplement-requested.v1",
            "dossier.supplement-received.v1",
            "dossier.accepted.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("Bản sao"));
  }

  @Test
  void the_clocks_of_the_desk_are_facts_and_marks_until_an_officer_closes_what_lapsed() {
    var began = intake.now();
    try {
      var late = intake.submitted().path("id").asString();
      var lapsed = intake.submitted().path("id").asString();
      intake.command("tiepnhan", lapsed, "supplement-request", "{\"what\":\"Bản sao\"}");
      refused(intake.command("tiepnhan", lapsed, "closing", ""), 409, "supplement-window-open");
      intake.time(began.plus(Duration.ofDays(20)));
      facts.untilStated(
          late, IntakeUnderTest.PATIENCE, "dossier.desk-alerted.v1", "dossier.answer-overdue.v1");
      facts.untilStated(lapsed, IntakeUnderTest.PATIENCE, "dossier.desk-supplement-expired.v1");
      assertThat(intake.dossier(late).path("mark").asString()).isEqualTo("ANSWER_OVERDUE");
      assertThat(intake.dossier(lapsed).path("mark").asString()).isEqualTo("EXPIRED");
      assertThat(intake.page("tiepnhan", "/counter").body())
          .contains("quá hạn trả lời", "hết hạn bổ sung, có thể đóng")
          .doesNotContain("??");
      assertThat(intake.page("tiepnhan", "/counter/dossiers/" + lapsed).body())
          .contains("Đóng hồ sơ quá hạn bổ sung")
          .doesNotContain("??");
      var closed = intake.command("tiepnhan", lapsed, "closing", "");
      assertThat(json(closed).path("status").asInt()).as(closed.body()).isEqualTo(8);
      facts.untilStated(lapsed, IntakeUnderTest.PATIENCE, "dossier.reception-closed.v1");
      refused(intake.command("tiepnhan", lapsed, "accept", "{}"), 409, "dossier-already-closed");
    } finally {
      intake.time(began);
    }
  }

  @Test
  void a_fee_is_confirmed_at_acceptance_paid_exactly_and_given_back_by_a_leader() {
    var id =
        json(intake.handIn("tiepnhan", Samples.counter("2.000635", "to-khai")))
            .path("id")
            .asString();
    refused(
        intake.command("tiepnhan", id, "accept", "{\"fee\":{\"amount\":5000}}"),
        422,
        "invalid-request");
    var accepted = intake.command("tiepnhan", id, "accept", "{}");
    assertThat(json(accepted).at("/fee/amount").asLong()).as(accepted.body()).isEqualTo(8000);
    var wrong = "{\"receipt\":\"BL-1\",\"obligation\":\"fee\",\"amount\":5000,\"method\":\"CASH\"}";
    refused(intake.command("tiepnhan", id, "payments", wrong), 409, "amount-differs");
    var right = wrong.replace("5000", "8000");
    var paid = intake.command("tiepnhan", id, "payments", right);
    assertThat(json(paid).at("/dues/0/state").asString()).isEqualTo("PAID");
    var back = "{\"payment\":\"BL-1\",\"amount\":8000,\"reason\":\"Thu nhầm\"}";
    refused(intake.command("tiepnhan", id, "refunds", back), 403, "role-missing");
    assertThat(intake.command("lanhdao", id, "refunds", back).statusCode()).isEqualTo(200);
    var stated =
        facts.untilStated(
            id,
            IntakeUnderTest.PATIENCE,
            "dossier.fee-set.v1",
            "dossier.accepted.v1",
            "dossier.payment-recorded.v1",
            "dossier.payment-refunded.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("Thu nhầm"));
    assertThat(intake.page("tiepnhan", "/counter/dossiers/" + id + "/receipt").body())
        .contains("8.000 đ", "BL-1", "Đã hoàn")
        .doesNotContain("??");
  }

  @Test
  void what_the_gateway_tells_is_believed_when_it_is_signed_and_recorded_once() {
    var answer = json(intake.handIn("tiepnhan", Samples.counter("2.000635", "to-khai")));
    var id = answer.path("id").asString();
    intake.command("tiepnhan", id, "accept", "{}");
    var page = intake.send(form("/payment", "code=" + answer.path("lookupCode").asString()));
    assertThat(page.body()).contains("8.000 đ", "Nộp trực tuyến").doesNotContain("??");
    var order = Map.of("order", id + "~fee");
    var notice =
        intake.bean(GatewaySimulator.class).notice(order, "T-1", 8000).entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(java.util.stream.Collectors.joining("&"));
    refused(
        intake.send(form("/api/intake/payments", notice.replace("8000", "80000"))),
        403,
        "payment-not-genuine");
    for (int told = 0; told < 2; told++) {
      assertThat(intake.send(form("/api/intake/payments", notice)).statusCode()).isEqualTo(200);
    }
    assertThat(intake.dossier(id).path("payments").size()).isEqualTo(1);
    assertThat(intake.dossier(id).at("/dues/0/state").asString()).isEqualTo("PAID");
  }

  @Test
  void a_returned_dossier_is_rated_and_a_leader_answers_a_low_score() {
    var answer = intake.submitted();
    var id = answer.path("id").asString();
    var code = answer.path("lookupCode").asString();
    intake.command("tiepnhan", id, "accept", "{}");
    var rating =
        "{\"lookupCode\":\"%s\",\"scores\":[{\"subject\":\"ATTITUDE\",\"score\":1}],"
                .formatted(code)
            + "\"comment\":\"Phải chờ lâu\"}";
    refused(intake.post(null, "/api/intake/ratings", rating), 409, "dossier-not-returned");
    intake.routingSays(
        id,
        new RoutingEvent.DossierTransferred(intake.now(), "H26.12", List.of(), null),
        new RoutingEvent.ResultReady(intake.now(), Outcome.APPROVED, "canbo1", "Quầy 2", null),
        new RoutingEvent.ResultReturned(intake.now(), "tiepnhan"));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake.dossier(id).path("status").asInt() == 10);
    assertThat(intake.send(form("/rating", "code=" + code)).body())
        .contains("Thái độ phục vụ", "Gửi đánh giá")
        .doesNotContain("??");
    refused(
        intake.post(null, "/api/intake/ratings", rating.replace(":1}", ":7}")),
        422,
        "invalid-request");
    assertThat(intake.post(null, "/api/intake/ratings", rating).statusCode()).isEqualTo(200);
    assertThat(intake.send(form("/rating/scores", "code=" + code + "&TIME=5&ATTITUDE=2")).body())
        .contains("Cảm ơn", "có thể sửa đến")
        .doesNotContain("??");
    refused(intake.get("tiepnhan", "/api/intake/follow-ups"), 403, "role-missing");
    assertThat(intake.page("lanhdao", "/counter/ratings").body()).contains(id).doesNotContain("??");
    var path = "/api/intake/follow-ups/" + id;
    var version = "\"" + intake.version(id) + "\"";
    refused(
        intake.post("lanhdao", path + "/closing", "", "If-Match", version),
        409,
        "follow-up-unanswered");
    var words = "{\"answer\":\"Đã nhắc nhở và xin lỗi\"}";
    var answered = intake.post("lanhdao", path + "/answer", words, "If-Match", version);
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(intake.page("lanhdao", "/counter/ratings/" + id).body())
        .contains("Đã nhắc nhở và xin lỗi", "Kết thúc")
        .doesNotContain("??");
    var closing = "\"" + intake.version(id) + "\"";
    assertThat(intake.post("lanhdao", path + "/closing", "", "If-Match", closing).statusCode())
        .isEqualTo(200);
    assertThat(intake.page("lanhdao", "/counter/ratings").body()).doesNotContain(id);
    var stated =
        facts.untilStated(
            id,
            IntakeUnderTest.PATIENCE,
            "dossier.rated.v1",
            "dossier.rating-follow-up-opened.v1",
            "dossier.rating-follow-up-answered.v1",
            "dossier.rating-follow-up-closed.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("chờ lâu"));
  }

  private static java.net.http.HttpRequest form(String path, String body) {
    return intake
        .request(null, path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  @Test
  void papers_that_routing_asked_for_are_taken_in() {
    var id = accepted();
    refused(
        intake.command("tiepnhan", id, "supplement", "{\"papers\":1}"),
        409,
        "supplement-not-asked");
    var what = intake.bean(Vault.class).seal(id, "Ảnh chụp rõ hơn");
    intake.routingSays(
        id,
        new RoutingEvent.DossierTransferred(intake.now(), "H26.12", List.of(), null),
        new RoutingEvent.SupplementRequested(
            intake.now(), 1, "canbo1", what, intake.now().plus(Duration.ofDays(15))));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake.dossier(id).path("tray").asString().equals("SUPPLEMENT"));
    assertThat(intake.dossier(id).path("words").asString()).isEqualTo("Ảnh chụp rõ hơn");
    assertThat(intake.command("tiepnhan", id, "supplement", "{\"papers\":2}").statusCode())
        .isEqualTo(200);
    assertThat(intake.dossier(id).path("tray").asString()).isEqualTo("PROCESSING");
    facts.untilStated(id, IntakeUnderTest.PATIENCE, "dossier.supplement-received.v1");
  }

  @Test
  void a_withdrawal_stops_what_is_not_accepted_and_asks_routing_for_the_rest() {
    var early = intake.submitted().path("id").asString();
    refused(
        intake.command("tiepnhan", early, "withdrawal-confirmation", ""),
        409,
        "withdrawal-not-requested");
    intake.command("tiepnhan", early, "withdrawal", "{\"reason\":\"Nộp nhầm\"}");
    refused(intake.command("tiepnhan", early, "accept", "{}"), 409, "withdrawal-undecided");
    intake.command("tiepnhan", early, "withdrawal-cancellation", "");
    assertThat(intake.dossier(early).path("stage").asString()).isEqualTo("Submitted");
    intake.command("tiepnhan", early, "withdrawal", "{}");
    intake.command("tiepnhan", early, "withdrawal-confirmation", "");
    assertThat(intake.dossier(early).path("stage").asString()).isEqualTo("Withdrawn");

    var late = accepted();
    intake.routingSays(
        late,
        new RoutingEvent.DossierTransferred(intake.now(), "H26.12", List.of(), null),
        new RoutingEvent.ResultReady(intake.now(), Outcome.APPROVED, "canbo1", "Quầy 2", null));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake.dossier(late).path("status").asInt() == 9);
    refused(intake.command("tiepnhan", late, "withdrawal", "{}"), 409, "decision-issued");
  }

  @Test
  void everything_wrong_is_said_at_once() {
    var answer =
        intake.handIn(
            null, Samples.handIn("1.001193", "ONLINE", "024 3333 4444", "999190012345", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("/applicant/phone", "phone-invalid", "Số điện thoại di động")
        .contains("/applicant/identityNumber", "personal-number-province")
        .contains("/papers/to-khai", "paper-missing", "Tờ khai đăng ký khai sinh");
    refused(intake.handIn(null, Samples.online("9.999999")), 404, "procedure-unknown");
    refused(intake.handIn(null, Samples.online("2.000815")), 422, "invalid-request");
    refused(intake.handIn(null, "{}"), 404, "procedure-unknown");
    refused(intake.handIn(null, "{nonsense"), 400, "unreadable-json");
  }

  @Test
  void the_catalogue_being_silent_the_officer_says_the_limit() {
    var id =
        json(intake.handIn("tiepnhan", Samples.counter("1.000894", "to-khai")))
            .path("id")
            .asString();
    refused(intake.command("tiepnhan", id, "accept", "{}"), 422, "limit-needed");
    refused(
        intake.command(
            "tiepnhan", id, "accept", "{\"limit\":{\"value\":0,\"unit\":\"WORKING_DAY\"}}"),
        422,
        "invalid-request");
    var accepted =
        intake.command(
            "tiepnhan", id, "accept", "{\"limit\":{\"value\":5,\"unit\":\"WORKING_DAY\"}}");
    assertThat(json(accepted).at("/acceptance/promise/dueAt").asString())
        .isEqualTo("2026-12-02T10:00:00Z");
    var firm = intake.submitted().path("id").asString();
    refused(
        intake.command(
            "tiepnhan", firm, "accept", "{\"limit\":{\"value\":5,\"unit\":\"WORKING_DAY\"}}"),
        422,
        "limit-fixed");
  }

  @Test
  void a_file_is_taken_by_its_content_and_given_back_for_saving_only() {
    var key = UUID.randomUUID().toString();
    var good =
        List.of(
            new File("papers.to-khai", "to khai.pdf", Samples.PDF),
            new File("papers.giay-chung-sinh", "anh.png", Samples.PNG));
    var fields = Map.of("dossier", Samples.online("1.001193"));
    var answer = intake.form(null, "/api/intake/dossiers", fields, good, "Idempotency-Key", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json(answer).path("id").asString();
    var file = intake.dossier(id).at("/files/0/id").asString();
    var path = "/api/intake/dossiers/" + id + "/papers/" + file;
    var download = intake.get("tiepnhan", path);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(download.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(intake.get(null, path).statusCode()).isEqualTo(401);
    assertThat(intake.get("khach", path).statusCode()).isEqualTo(403);
    assertThat(intake.get("tiepnhan", path.substring(0, path.length() - 2) + "00").statusCode())
        .isIn(404, 200);
  }

  @Test
  void a_disguised_file_is_refused_naming_both_types() {
    var answer = withFile("giay-chung-sinh.pdf", Samples.HTML);
    refused(answer, 422, "invalid-request");
    assertThat(answer.body()).contains("paper-disguised", "pdf", "text/html");
    assertThat(withFile("a.png", Samples.EXE).body()).contains("paper-disguised", "x-");
    assertThat(withFile("a.svg", Samples.SVG).body()).contains("paper-type-refused", "svg");
    assertThat(withFile("a.exe", Samples.EXE).body()).contains("paper-type-refused");
    assertThat(withFile("a.pdf", new byte[0]).body()).contains("paper-empty");
    var large = java.util.Arrays.copyOf(Samples.PDF, 21 * 1024 * 1024);
    assertThat(withFile("a.pdf", large).body()).contains("paper-too-large", "20");
  }

  @Test
  void a_file_beyond_all_bounds_is_told_so() {
    var huge = java.util.Arrays.copyOf(Samples.PDF, 26 * 1024 * 1024);
    refused(withFile("a.pdf", huge), 413, "content-too-large");
  }

  private static HttpResponse<String> withFile(String name, byte[] bytes) {
    return intake.form(
        null,
        "/api/intake/dossiers",
        Map.of("dossier", Samples.online("1.001193")),
        List.of(
            new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
            new File("papers.giay-chung-sinh", name, bytes)),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  @Test
  void handing_in_twice_under_one_key_is_handing_in_once() {
    var key = UUID.randomUUID().toString();
    var body = Samples.online("2.000908");
    var first = intake.post(null, "/api/intake/dossiers", body, "Idempotency-Key", key);
    var again = intake.post(null, "/api/intake/dossiers", body, "Idempotency-Key", key);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    refused(
        intake.post(
            null, "/api/intake/dossiers", Samples.online("1.001193"), "Idempotency-Key", key),
        422,
        "idempotency-key-reused");
    refused(intake.post(null, "/api/intake/dossiers", body), 400, "idempotency-key-missing");
  }

  @Test
  void a_command_needs_the_version_it_is_meant_for() {
    var id = intake.submitted().path("id").asString();
    refused(
        intake.post("tiepnhan", "/api/intake/dossiers/" + id + "/accept", "{}"),
        428,
        "version-missing");
    refused(intake.command("tiepnhan", id, 7, "accept", "{}"), 412, "stale-version");
    refused(intake.command("tiepnhan", id, 7, "withdrawal", "{}"), 412, "stale-version");
    assertThat(intake.command("tiepnhan", id, 1, "accept", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void an_old_code_of_an_agency_is_taken_as_the_one_it_has_now() {
    var old = Samples.online("2.000908").replace("H26.12", "000.00.12.H26");
    var receipt = intake.handIn(null, old);
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    var id = json(receipt).get("id").asString();
    var dossier = json(intake.get("tiepnhan", "/api/intake/dossiers/" + id));
    assertThat(dossier.get("receivingAgency").asString()).isEqualTo("H26.12");
    assertThat(dossier.get("competentAgency").asString()).isEqualTo("H26.12");
  }

  @Test
  void a_desk_that_helped_is_neither_the_one_that_receives_nor_the_one_that_decides() {
    var helped =
        Samples.online("2.000908")
            .replace("\"receivingAgency\"", "\"helpingAgency\":\"H26.90.01\",\"receivingAgency\"");
    var id = json(intake.handIn(null, helped)).get("id").asString();
    var dossier = json(intake.get("tiepnhan", "/api/intake/dossiers/" + id));
    assertThat(dossier.get("helpingAgency").asString()).isEqualTo("H26.90.01");
    assertThat(dossier.get("receivingAgency").asString()).isEqualTo("H26.12");
    var nowhere = intake.handIn(null, helped.replace("H26.90.01", "H99.1"));
    refused(nowhere, 422, "invalid-request");
    assertThat(json(nowhere).at("/errors/0/code").asString()).isEqualTo("helping-agency-unknown");
  }

  @Test
  void a_desk_of_no_ward_does_not_guess_which_ward_decides() {
    var branch = Samples.online("2.000908").replace("H26.12", "H26.90.01");
    var answer = intake.handIn(null, branch);
    refused(answer, 422, "invalid-request");
    assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo("agency-unclear");
    assertThat(json(answer).at("/errors/0/detail").asString()).contains("UBND phường Nghĩa Đô");
  }

  @Test
  void only_the_receivers_of_the_desk_may() {
    var id = intake.submitted().path("id").asString();
    refused(intake.get(null, "/api/intake/dossiers/" + id), 401, "unauthorized");
    refused(intake.get("khach", "/api/intake/dossiers/" + id), 403, "agency-missing");
    refused(intake.get("canbo1", "/api/intake/dossiers/" + id), 403, "role-missing");
    refused(intake.command("khach", id, 1, "accept", "{}"), 403, "agency-missing");
    refused(
        intake.get("tiepnhan", "/api/intake/dossiers/" + UUID.randomUUID()),
        404,
        "dossier-unknown");
    refused(
        intake.handIn(null, Samples.counter("1.001193", "to-khai", "giay-chung-sinh")),
        401,
        "unauthorized");
    refused(
        intake.handIn("khach", Samples.counter("1.001193", "to-khai", "giay-chung-sinh")),
        403,
        "agency-missing");
  }

  private static String accepted() {
    var id = intake.submitted().path("id").asString();
    assertThat(intake.command("tiepnhan", id, "accept", "{}").statusCode()).isEqualTo(200);
    return id;
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
  }

  private static String text(Fact fact, String field) {
    return fact.body().replaceAll("(?s).*\"" + field + "\":\"([^\"]*)\".*", "$1");
  }
}
