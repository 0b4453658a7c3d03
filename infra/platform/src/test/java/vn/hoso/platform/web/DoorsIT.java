package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.testkit.Store;

/** The manners of every door, asked over HTTP. */
class DoorsIT {

  private static final TestTokens TOKENS = TestTokens.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ConfigurableApplicationContext context;
  private static String address;

  @BeforeAll
  static void start() {
    var settings =
        Stream.concat(
                TOKENS.settings().stream(),
                Stream.of(
                    "spring.config.name=doors-service",
                    "server.port=0",
                    "HOSO_MONGODB=" + Store.shared().address(),
                    "spring.mongodb.database=" + Store.freshDatabase(),
                    "HOSO_KEK=" + Base64.getEncoder().encodeToString(new byte[32])))
            .map(it -> "--" + it)
            .toArray(String[]::new);
    context = new SpringApplicationBuilder(DoorsApplication.class).run(settings);
    var server = ((WebServerApplicationContext) context).getWebServer();
    address = "http://localhost:" + (server == null ? 0 : server.getPort());
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Nested
  class A_problem {

    @Test
    void names_every_wrong_field_in_vietnamese_unless_asked_otherwise() {
      var body = "{\"name\":\" \",\"phone\":\"12\",\"papers\":[{\"code\":\"A\"}]}";
      var answer = json(post("/open/papers", body));
      assertThat(answer.at("/code").asString()).isEqualTo("invalid-request");
      assertThat(answer.at("/title").asString()).isEqualTo("Thông tin chưa hợp lệ");
      assertThat(answer.at("/type").asString()).isEqualTo("urn:hoso:problem:invalid-request");
      assertThat(answer.at("/instance").asString()).isEqualTo("/open/papers");
      assertThat(answer.at("/traceId").asString()).hasSize(32);
      assertThat(error(answer, "/name")).isEqualTo("not-blank: Không được để trống.");
      assertThat(error(answer, "/phone")).isEqualTo("phone-invalid: Số điện thoại không đúng.");
      assertThat(error(answer, "/papers/0/code")).isEqualTo("size: Độ dài phải từ 2 đến 5.");
    }

    @Test
    void speaks_english_to_who_prefers_it_and_vietnamese_to_a_frenchman() {
      var body = "{\"name\":\" \",\"phone\":\"0912345678\",\"papers\":[{\"code\":\"AB\"}]}";
      assertThat(error(json(post("/open/papers", body, "Accept-Language", "en")), "/name"))
          .isEqualTo("not-blank: This must not be blank.");
      assertThat(error(json(post("/open/papers", body, "Accept-Language", "fr")), "/name"))
          .isEqualTo("not-blank: Không được để trống.");
    }

    @Test
    void points_at_json_that_does_not_fit() {
      var answer = json(post("/open/papers", "{\"papers\":[{\"code\":{}}]}"));
      assertThat(answer.at("/code").asString()).isEqualTo("unreadable-json");
      assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo("/papers/0/code");
      assertThat(json(post("/open/papers", "{nonsense")).at("/code").asString())
          .isEqualTo("unreadable-json");
    }

    @Test
    void has_one_shape_for_every_refusal() {
      assertRefused(get("/open/nowhere"), 404, "not-found");
      assertRefused(get("/open/papers"), 405, "method-not-allowed");
      assertRefused(
          send(
              to("/open/papers")
                  .header("Content-Type", "text/csv")
                  .POST(BodyPublishers.ofString("a"))),
          415,
          "unsupported-media-type");
    }

    @Test
    void tells_nothing_of_a_defect() {
      var answer = get("/open/broken");
      assertRefused(answer, 500, "internal-error");
      assertThat(answer.body()).doesNotContain("D-1");
    }

    @Test
    void is_no_document_for_a_browser() {
      var answer = get("/open/broken", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .doesNotContain("problem+json");
    }
  }

  @Nested
  class A_repeated_post {

    @Test
    void gets_the_first_answer_again() {
      var first = post("/open/things", "{\"a\":1}", "Idempotency-Key", "key-repeated");
      var again = post("/open/things", "{\"a\":1}", "Idempotency-Key", "key-repeated");
      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
      for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
        assertThat(again.headers().firstValue(header))
            .isPresent()
            .isEqualTo(first.headers().firstValue(header));
      }
    }

    @Test
    void needs_a_key_and_the_same_body() {
      assertRefused(post("/open/things", "{\"a\":1}"), 400, "idempotency-key-missing");
      assertRefused(
          post("/open/things", "{\"a\":1}", "Idempotency-Key", "short"),
          400,
          "idempotency-key-unusable");
      post("/open/things", "{\"a\":1}", "Idempotency-Key", "key-other-body");
      assertRefused(
          post("/open/things", "{\"a\":2}", "Idempotency-Key", "key-other-body"),
          422,
          "idempotency-key-reused");
    }

    @Test
    void may_be_corrected_after_a_refusal() {
      assertRefused(
          post("/open/things", "{\"refuse\":1}", "Idempotency-Key", "key-refused"),
          409,
          "already-there");
      assertThat(post("/open/things", "{\"a\":1}", "Idempotency-Key", "key-refused").statusCode())
          .isEqualTo(201);
    }

    @Test
    void waits_while_the_first_is_running() throws Exception {
      var doors = context.getBean(DoorsApplication.Doors.class);
      var first =
          CompletableFuture.supplyAsync(
              () -> post("/open/things", "{\"slow\":1}", "Idempotency-Key", "key-slow"));
      doors.entered.await();
      assertRefused(
          post("/open/things", "{\"slow\":1}", "Idempotency-Key", "key-slow"),
          409,
          "idempotency-running");
      doors.goOn.countDown();
      assertThat(first.join().statusCode()).isEqualTo(201);
    }

    @Test
    void of_a_page_carries_the_key_in_a_field() {
      var form = "application/x-www-form-urlencoded";
      var body = "name=lan&idempotency-key=key-of-page";
      var doors = context.getBean(DoorsApplication.Doors.class);
      var first = post("/open/form", body, "Content-Type", form);
      int done = doors.done.get();
      var again = post("/open/form", body, "Content-Type", form);
      assertThat(first.statusCode()).isEqualTo(303);
      assertThat(again.statusCode()).isEqualTo(303);
      assertThat(again.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
      assertThat(doors.done.get()).isEqualTo(done);
      assertRefused(
          post("/open/form", body + "&more=1", "Content-Type", form),
          422,
          "idempotency-key-reused");
    }

    @Test
    void with_a_file_compares_its_bytes() {
      assertThat(upload("same bytes").statusCode()).isEqualTo(303);
      assertThat(upload("same bytes").headers().firstValue("Idempotency-Replayed"))
          .contains("true");
      assertRefused(upload("diff bytes"), 422, "idempotency-key-reused");
    }

    private HttpResponse<String> upload(String content) {
      var body =
          """
          --B\r
          Content-Disposition: form-data; name="name"\r
          \r
          lan\r
          --B\r
          Content-Disposition: form-data; name="idempotency-key"\r
          \r
          key-of-upload\r
          --B\r
          Content-Disposition: form-data; name="file"; filename="a.pdf"\r
          Content-Type: application/pdf\r
          \r
          %s\r
          --B--\r
          """
              .formatted(content);
      return post("/open/form", body, "Content-Type", "multipart/form-data; boundary=B");
    }
  }

  @Nested
  class A_command {

    @Test
    void says_which_version_it_means() {
      assertRefused(put(), 428, "version-missing");
      assertRefused(put("If-Match", "W/\"7\""), 400, "version-unreadable");
      assertThat(put("If-Match", "\"7\"").body()).isEqualTo("3 at 7");
    }

    @Test
    void learns_the_current_version_when_it_is_stale() {
      var stale = put("If-Match", "\"6\"");
      assertRefused(stale, 412, "stale-version");
      assertThat(json(stale).at("/current").asInt()).isEqualTo(7);
      assertThat(stale.headers().firstValue("ETag")).contains("\"7\"");
    }

    private HttpResponse<String> put(String... headers) {
      return send(with(to("/open/things/3").PUT(BodyPublishers.noBody()), headers));
    }
  }

  @Nested
  class At_the_door {

    @Test
    void nobody_needs_a_token_where_it_is_public() {
      assertThat(get("/open/who").body()).isEqualTo("nobody");
    }

    @Test
    void everything_else_needs_one_that_is_good() {
      var nobody = get("/desk/H26.12");
      assertRefused(nobody, 401, "unauthorized");
      assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertRefused(get("/desk/H26.12", bearer(TOKENS.expired("canbo1"))), 401, "unauthorized");
      try (var stranger = TestTokens.start()) {
        var forged = stranger.staff("canbo1", "*", Role.OFFICER);
        assertRefused(get("/desk/H26.12", bearer(forged)), 401, "unauthorized");
      }
    }

    @Test
    void staff_enter_with_role_and_agency() {
      var officer = bearer(TOKENS.staff("canbo1", "H26.12", Role.OFFICER));
      assertThat(json(get("/desk/H26.12", officer)).at("/user").asString()).isEqualTo("canbo1");
      assertThat(get("/open/who", officer).body()).isEqualTo("canbo1");
      var elsewhere = get("/desk/H26.99", officer);
      assertRefused(elsewhere, 403, "agency-missing");
      assertThat(json(elsewhere).at("/detail").asString()).contains("H26.99");
      var receiver = get("/desk/H26.12", bearer(TOKENS.staff("tiepnhan", "*", Role.RECEIVER)));
      assertRefused(receiver, 403, "role-missing");
      assertThat(json(receiver).at("/roles").asString()).isEqualTo("officer, leader");
    }

    @Test
    void machines_enter_with_a_scope() {
      assertThat(events(TOKENS.machine("dvc", "events:write")).body()).isEqualTo("dvc");
      assertRefused(events(TOKENS.machine("dvc", "other")), 403, "scope-missing");
      assertRefused(get("/desk/H26.12", bearer(TOKENS.machine("dvc", "x"))), 403, "not-staff");
    }

    private HttpResponse<String> events(String token) {
      return post("/api/events", "{}", bearer(token));
    }
  }

  @Nested
  class An_operator {

    @Test
    void sees_health_and_metrics_beside_the_process() {
      assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      var readiness = get("/actuator/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(200);
      assertThat(json(readiness).at("/components/progress/status").asString()).isEqualTo("UP");
      assertThat(get("/actuator/prometheus", "Accept", "text/plain").body())
          .contains("service=\"doors\"");
    }

    @Test
    void does_not_see_them_through_a_proxy() {
      assertThat(get("/actuator/prometheus", "X-Forwarded-For", "127.0.0.1").statusCode())
          .isEqualTo(401);
    }

    @Test
    void follows_a_trace_from_the_caller_into_facts_and_logs() {
      var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
      var answer = json(get("/open/trace", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
      assertThat(answer.at("/traceparent").asString())
          .startsWith("00-" + trace + "-")
          .endsWith("-01");
      assertThat(answer.at("/logged").asString()).isEqualTo(trace);
    }

    @Test
    void can_overrule_every_default() {
      var environment = context.getEnvironment();
      assertThat(environment.getProperty("server.tomcat.threads.max")).isEqualTo("1200");
      assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
          .isEqualTo("7s");
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/detail").asString()).isNotBlank();
  }

  private static String error(JsonNode problem, String pointer) {
    for (var error : problem.at("/errors")) {
      if (error.at("/pointer").asString().equals(pointer)) {
        return error.at("/code").asString() + ": " + error.at("/detail").asString();
      }
    }
    return problem.toString();
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return send(with(to(path), headers));
  }

  private static HttpResponse<String> post(String path, String body, String... headers) {
    var request = with(to(path), headers).POST(BodyPublishers.ofString(body));
    return send(
        Stream.of(headers).anyMatch("Content-Type"::equals)
            ? request
            : request.header("Content-Type", "application/json"));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
