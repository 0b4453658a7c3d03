package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.Owner;
import vn.hoso.notification.FakeGateway.Mood;
import vn.hoso.notification.domain.Standing;
import vn.hoso.notification.portal.domain.SyncStanding;
import vn.hoso.notification.portal.simulator.PortalFault;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;

/** Pages and JSON: who may see what, and sending again by hand. */
class DoorsIT extends Sending {

  private static final TestTokens TOKENS = TestTokens.shared();
  private static final String OPERATOR = TOKENS.staff("vanhanh", "*", Role.OPERATOR);
  private static final String RECEIVER = TOKENS.staff("tiepnhan", "H26.12", Role.RECEIVER);
  private static final String OTHER_OPERATOR = TOKENS.staff("vh2", "H26.99", Role.OPERATOR);
  private static final String STRANGER = TOKENS.staff("xa", "H26.99", Role.RECEIVER);
  private static final String OFFICER = TOKENS.staff("canbo1", "H26.12", Role.OFFICER);
  private static final HttpServer SIMULATOR = simulator();

  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void inbox(DynamicPropertyRegistry registry) {
    registry.add(
        "HOSO_INBOX", () -> "http://127.0.0.1:" + SIMULATOR.getAddress().getPort() + "/inbox.json");
  }

  @AfterEach
  void hangUp() {
    http.close();
  }

  @Test
  void the_journal_names_no_number_in_clear() {
    var dossier = toldOfAcceptance();

    var answer = get("/api/notification/dossiers/" + dossier + "/messages", RECEIVER);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    var messages = json(answer).get("messages");
    assertThat(messages.get(0).get("recipient").asString()).isEqualTo("*******678");
    assertThat(messages.get(1).get("recipient").asString()).isEqualTo("u***@example.vn");
    assertThat(messages.get(0).get("template").asString()).isEqualTo("accepted/1");
    assertThat(answer.body()).doesNotContain("84912345678", "uoc@", "Ước");
  }

  @Test
  void only_staff_of_the_agency_with_a_role_for_it_see_the_journal() {
    var dossier = toldOfAcceptance();
    var path = "/api/notification/dossiers/" + dossier + "/messages";

    assertThat(get(path, null).statusCode()).isEqualTo(401);
    assertThat(code(get(path, STRANGER))).isEqualTo("agency-missing");
    assertThat(code(get(path, OFFICER))).isEqualTo("role-missing");
    assertThat(code(get("/api/notification/dossiers/none/messages", OPERATOR)))
        .isEqualTo("dossier-unknown");
    assertThat(page("/messages", STRANGER).body())
        .doesNotContain(dossier)
        .contains("Chưa có tin nhắn nào");
  }

  @Test
  void the_pages_show_what_was_sent_and_how_it_stands() {
    var dossier = toldOfAcceptance();

    assertThat(page("/messages", RECEIVER).body())
        .contains(Neighbours.codeOf(dossier), "SMS: tiếp nhận hồ sơ", "/messages/" + dossier);
    assertThat(page("/messages?standing=ACCEPTED", RECEIVER).body()).contains(dossier);
    assertThat(page("/messages?standing=FAILED", RECEIVER).body()).doesNotContain(dossier);
    assertThat(page("/messages/" + dossier, RECEIVER).body())
        .contains("*******678", "accepted/1", "sms-gateway", "Đã gửi")
        .doesNotContain("Gửi lại tin này", "84912345678", "Đã ra lệnh gửi lại");
    assertThat(page("/messages/" + dossier + "?lang=en", RECEIVER).body())
        .contains("Messages about dossier");
  }

  @Test
  void a_dossier_is_found_by_its_code_and_the_code_stays_out_of_the_address() {
    var dossier = toldOfAcceptance();

    var found = post("/messages/search", OPERATOR, "code=" + Neighbours.codeOf(dossier));
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location")).contains("/messages/" + dossier);
    assertThat(
            post("/messages/search", STRANGER, "code=" + Neighbours.codeOf(dossier))
                .headers()
                .firstValue("Location"))
        .contains("/messages?missing");
  }

  @Test
  void the_templates_are_shown_with_size_and_price_in_both_ways_of_writing() {
    assertThat(page("/messages/templates", OPERATOR).body())
        .contains(
            "HCC: Da tiep nhan ho so H26.12-261123-0042",
            "HCC: Đã tiếp nhận hồ sơ H26.12-261123-0042",
            "850 đ",
            "1 phần",
            "2 phần",
            "Kính gửi Ông/Bà Nguyễn Thị Ước");
    assertThat(page("/messages/templates", OFFICER).statusCode()).isEqualTo(403);
  }

  @Test
  void the_simulated_inbox_is_shown_to_any_staff_and_to_nobody_else() {
    assertThat(page("/messages/inbox", OFFICER).body())
        .contains("0912 345 678", "Da tiep nhan", "uoc@example.vn", "Kính gửi");
    assertThat(page("/messages/inbox", null).statusCode()).isEqualTo(401);
  }

  @Test
  void an_operator_has_a_failed_message_sent_once_more_and_only_once() {
    Office.GATEWAY.be(Mood.REFUSES);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.FAILED);
    awaitPortal(dossier, SyncStanding.ACKNOWLEDGED, SyncStanding.ACKNOWLEDGED);
    Office.GATEWAY.be(Mood.WELL);
    var version = engine.dossiers().find(dossier).version();
    var form =
        "message=accepted.sms.intake-2&version="
            + version
            + "&idempotency-key="
            + UUID.randomUUID();
    var path = "/messages/" + dossier + "/resend";

    assertThat(page("/messages/" + dossier, OPERATOR).body()).contains("Gửi lại tin này");
    assertThat(post(path, RECEIVER, form).statusCode()).isEqualTo(403);
    assertThat(post(path, OPERATOR, form).statusCode()).isEqualTo(303);
    assertThat(post(path, OPERATOR, form).statusCode()).as("the same answer again").isEqualTo(303);

    awaitStandings(dossier, Standing.FAILED, Standing.ACCEPTED);
    assertThat(Office.GATEWAY.taken(dossier)).hasSize(1);
    assertThat(code(resend(dossier, engine.dossiers().find(dossier).version())))
        .isEqualTo("already-resent");
    assertThat(code(resend(dossier, 1))).isEqualTo("stale-version");
    assertThat(page("/messages/" + dossier, OPERATOR).body())
        .contains("vanhanh")
        .doesNotContain("Gửi lại tin này");
  }

  @Test
  void a_report_without_the_secret_finds_no_door_and_one_without_sense_is_refused() {
    var dossier = toldOfAcceptance();
    var sms = Office.GATEWAY.taken(dossier).iterator().next();
    var path = URI.create(sms.get("CallbackUrl").asString()).getPath();

    assertThat(post("/api/notification/receipts/guess", null, "RequestId=a:b").statusCode())
        .isEqualTo(404);
    assertThat(code(get(path + "?SendStatus=5", null))).isEqualTo("receipt-unreadable");
    assertThat(
            get(path + "?SendStatus=5&RequestId=" + sms.get("RequestId").asString(), null)
                .statusCode())
        .isEqualTo(204);
    awaitStandings(dossier, Standing.DELIVERED, Standing.ACCEPTED);
  }

  @Test
  void a_dry_run_shows_the_words_that_would_go_out_and_nothing_personal() {
    var dossier = neighbours.parked(engine.parking());
    var path = "/api/notification/parked/" + dossier + "/dry-run";

    var sent = json(get(path, OPERATOR)).get("sent");

    assertThat(sent.valueStream().map(it -> it.get("way").asString()))
        .containsExactly("SMS", "EMAIL", "PORTAL", "PORTAL");
    assertThat(sent.get(0).get("to").asString()).isEqualTo("*******678");
    assertThat(sent.get(0).get("text").asString())
        .contains("Da tiep nhan ho so " + Neighbours.codeOf(dossier));
    assertThat(sent.get(1).get("to").asString()).isEqualTo("u***@example.vn");
    assertThat(sent.get(1).get("text").asString()).contains("Kính gửi Ông/Bà ***");
    assertThat(sent.get(3).get("text").asString())
        .contains("MaHoSo: " + Neighbours.codeOf(dossier), "TrangThaiHoSo: 2");
    assertThat(page("/ops/notification/parked/" + dossier, OPERATOR).body())
        .contains("Sẽ gửi sau đó", "Tin nhắn SMS", "Da tiep nhan ho so", "DongBoHoSoMC")
        .doesNotContain("84912345678", "uoc@", "Ước", "7K3M9");
    assertThat(json(get(path, OTHER_OPERATOR)).get("sent").get(0).get("to").asString())
        .as("not of the agency")
        .isEqualTo("***");
    assertThat(engine.dossiers().find(dossier).isUnseen()).isTrue();
    engine.parking().release(dossier, Owner.INTAKE, 2);
  }

  @Test
  void an_operator_decides_about_what_the_portal_rejected() {
    Office.PORTAL.fail(PortalFault.REJECTING);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitPortal(dossier, SyncStanding.REJECTED, SyncStanding.QUEUED);
    awaitStandings(dossier, Standing.ACCEPTED);
    var path = "/messages/portal/" + dossier;

    assertThat(page("/messages/portal?standing=REJECTED", RECEIVER).body()).contains(dossier);
    assertThat(page("/messages/portal", STRANGER).body()).doesNotContain(dossier);
    assertThat(page(path, OPERATOR).body())
        .contains("Bị từ chối", "Cổng đang từ chối mọi thông điệp", "ChuHoSo", "•••")
        .contains("Gửi lại thông điệp này", "Lý do bỏ qua")
        .doesNotContain("Ước", "84912345678", "001199000001");
    assertThat(page(path + "?lang=en", RECEIVER).body())
        .contains("Synchronisation of dossier")
        .doesNotContain("Send this again");
    assertThat(post(path + "/retry", RECEIVER, decision(dossier, "intake-1")).statusCode())
        .isEqualTo(403);
    assertThat(code(skip(dossier, "intake-2", "không cần"))).isEqualTo("not-its-turn");
    assertThat(code(skip(dossier, "intake-1", " "))).isEqualTo("skip-reason-missing");

    assertThat(post(path + "/retry", OPERATOR, decision(dossier, "intake-1")).statusCode())
        .isEqualTo(303);
    awaitAttempts(dossier, 2);
    Office.PORTAL.fail(PortalFault.NONE);
    assertThat(
            post(
                    path + "/skip",
                    OPERATOR,
                    decision(dossier, "intake-1") + "&reason=C%E1%BB%95ng+bi%E1%BA%BFt+r%E1%BB%93i")
                .statusCode())
        .isEqualTo(303);

    awaitPortal(dossier, SyncStanding.SKIPPED, SyncStanding.ACKNOWLEDGED);
    assertThat(Office.PORTAL.find(dossier).orElseThrow().taken())
        .extracting(it -> it.status())
        .containsExactly("2");
    var journal = json(get("/api/notification/dossiers/" + dossier + "/portal", OPERATOR));
    assertThat(journal.get("messages").get(0).get("said").asString()).isEqualTo("Cổng biết rồi");
    assertThat(journal.get("messages").get(0).get("by").asString()).isEqualTo("vanhanh");
    assertThat(json(get("/api/notification/portal", OPERATOR)).get("connected").asBoolean())
        .isTrue();
  }

  private String decision(String dossier, String message) {
    return "message=%s&version=%d&idempotency-key=%s"
        .formatted(message, engine.dossiers().find(dossier).version(), UUID.randomUUID());
  }

  private HttpResponse<String> skip(String dossier, String message, String reason) {
    return send(
        request(
                "/api/notification/dossiers/%s/portal/%s/skip".formatted(dossier, message),
                OPERATOR)
            .header("If-Match", "\"" + engine.dossiers().find(dossier).version() + "\"")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}")));
  }

  /** The portal rejected the first message so many times. */
  private void awaitAttempts(String dossier, int attempts) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> engine.dossiers().find(dossier).state().portal().messages().getFirst(),
            it -> it.standing() == SyncStanding.REJECTED && it.progress().attempt() == attempts);
  }

  private void awaitPortal(String dossier, SyncStanding... standings) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                engine.dossiers().find(dossier).state().portal().messages().stream()
                    .map(it -> it.standing())
                    .toList(),
            List.of(standings)::equals);
  }

  private String toldOfAcceptance() {
    var dossier = neighbours.submitted("uoc@example.vn");
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.ACCEPTED, Standing.ACCEPTED);
    return dossier;
  }

  private HttpResponse<String> resend(String dossier, long version) {
    return send(
        request(
                "/api/notification/dossiers/" + dossier + "/messages/accepted.sms.intake-2/resend",
                OPERATOR)
            .header("If-Match", "\"" + version + "\"")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String token) {
    return send(request(path, token));
  }

  private HttpResponse<String> page(String path, @org.jspecify.annotations.Nullable String token) {
    return send(request(path, token).header("Accept", "text/html"));
  }

  private HttpResponse<String> post(
      String path, @org.jspecify.annotations.Nullable String token, String form) {
    return send(
        request(path, token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(
      String path, @org.jspecify.annotations.Nullable String token) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String code(HttpResponse<String> answer) {
    return json(answer).get("code").asString();
  }

  private static HttpServer simulator() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
      var inbox =
          """
          [{"channel":"sms","recipient":"84912345678","subject":"","text":"HCC: Da tiep nhan",
            "at":"2026-11-23T02:00:00Z","requestId":"a","providerId":"b"},
           {"channel":"email","recipient":"uoc@example.vn","subject":"Đã tiếp nhận",
            "text":"Kính gửi Ông/Bà\\n\\nXin chào","at":"2026-11-23T02:00:00Z","requestId":"a",
            "providerId":"b"}]
          """
              .getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/inbox.json",
          exchange -> {
            exchange.sendResponseHeaders(200, inbox.length);
            exchange.getResponseBody().write(inbox);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }
}
