package vn.hoso.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What passes the door and what does not, over real HTTP on both sides. */
@SpringBootTest(
    classes = EdgeApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=edge")
class EdgeIT {

  private static final FakeService SERVICE = new FakeService();
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  EdgeIT(@LocalServerPort int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("HOSO_TRACKING_URL", SERVICE::url);
    registry.add("HOSO_INTAKE_URL", SERVICE::url);
    registry.add("HOSO_ROUTING_URL", () -> "http://localhost:1");
    registry.add("HOSO_OIDC_INTERNAL", () -> "http://localhost:1/auth");
    registry.add("hoso.edge.limits[0].name", () -> "narrow");
    registry.add("hoso.edge.limits[0].paths", () -> "/t/narrow/**");
    registry.add("hoso.edge.limits[0].requests", () -> "3");
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void tells_a_service_the_address_it_saw_and_nothing_the_client_claims() throws Exception {
    get(
        "/t/7K3M9QXF2CD?x=%C3%A1",
        "X-Forwarded-For",
        "6.6.6.6",
        "X-Forwarded-Host",
        "evil.example",
        "X-Real-IP",
        "6.6.6.6",
        "Cookie",
        "a=1; HOSO_SESSION=secret; lang=en",
        "Authorization",
        "Basic eDp5");
    var seen = SERVICE.last();
    assertThat(seen.path()).isEqualTo("/t/7K3M9QXF2CD?x=%C3%A1");
    assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(seen.header("X-Forwarded-Host")).isEqualTo("localhost");
    assertThat(seen.header("X-Forwarded-Port")).isEqualTo(Integer.toString(port));
    assertThat(seen.header("X-Real-IP")).isEmpty();
    assertThat(seen.header("Cookie")).isEqualTo("a=1; lang=en");
    assertThat(seen.header("Authorization")).isEmpty();
  }

  @Test
  void passes_the_address_on_a_receipt_on_as_it_was_signed() throws Exception {
    var signed =
        "/verify?v=1&c=H26.12-261126-0001&r=20261126T020000Z&d=-&a=H26.12&p=1.001193&k=1a2b3c4d&s=x_-9";
    get(signed + "&lang=en");
    assertThat(SERVICE.last().path()).isEqualTo(signed + "&lang=en");
  }

  @Test
  void asks_people_to_log_in_and_programs_for_a_token() throws Exception {
    var page = get("/counter/new", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    var problem = get("/api/intake/imports");
    assertThat(problem.statusCode()).isEqualTo(401);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.body()).contains("\"code\":\"unauthorized\"");
    assertThat(get("/api/intake/imports", "Authorization", "Bearer abc").statusCode())
        .isEqualTo(200);
    assertThat(SERVICE.last().header("Authorization")).isEqualTo("Bearer abc");
  }

  @Test
  void leaves_a_form_of_staff_whose_session_is_over_where_it_can_be_sent_again() throws Exception {
    var form =
        HttpRequest.newBuilder(uri("/desk/7/completion"))
            .header("Accept", BROWSER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("cause=long+words"))
            .build();
    var page = client.send(form, BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("chưa được lưu", "data-reload", "href=\"/login\"");
  }

  @Test
  void tells_who_mistyped_an_address_that_there_is_nothing() throws Exception {
    var page = get("/nowhere", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("/assets/hoso.css").doesNotContain("HOSO_SESSION");
    assertThat(get("/api/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void starts_the_log_in_with_a_proof_key_at_the_public_address() throws Exception {
    var start = get("/login", "Accept", BROWSER);
    assertThat(start.headers().firstValue("Location").orElseThrow())
        .endsWith("/oauth2/authorization/hoso");
    var away = get("/oauth2/authorization/hoso", "Accept", BROWSER);
    assertThat(away.headers().firstValue("Location").orElseThrow())
        .startsWith("http://localhost:8080/auth/oauth2/authorize?")
        .contains("code_challenge_method=S256");
    assertThat(away.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HOSO_SESSION=", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void passes_events_on_as_they_come() throws Exception {
    var response =
        client.send(
            request("/t/stream", "Accept", "text/event-stream"), BodyHandlers.ofInputStream());
    try (var lines = lines(response.body())) {
      assertThat(lines.readLine()).isEqualTo("data: one");
      assertThat(lines.readLine()).isEmpty();
      SERVICE.goOn.countDown();
      assertThat(lines.readLine()).isEqualTo("data: two");
    }
  }

  @Test
  void lets_large_uploads_and_forms_through_untouched() throws Exception {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 7);
    var upload =
        HttpRequest.newBuilder(uri("/submit/papers"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArrays(Collections.nCopies(50, megabyte)))
            .build();
    assertThat(client.send(upload, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    assertThat(SERVICE.last().bytes()).isEqualTo(50L << 20);
    var form =
        HttpRequest.newBuilder(uri("/submit?lang=en"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("ten=%E1%BB%A8ng&ten=2"))
            .build();
    assertThat(client.send(form, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    assertThat(SERVICE.last().bytes()).isEqualTo("ten=%E1%BB%A8ng&ten=2".length());
  }

  @Test
  void leaves_redirects_to_the_browser_and_states_each_policy_once() throws Exception {
    var moved = get("/t/moved");
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(moved.headers().firstValue("Location")).hasValue("/t/there");
    var page = get("/t/there");
    assertThat(page.body()).isEqualTo("xin chào");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy -> assertThat(policy).contains("'self'"));
  }

  @Test
  void says_when_to_come_back_if_a_service_is_away() throws Exception {
    var away = get("/api/routing/tasks", "Authorization", "Bearer abc");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(away.body()).contains("\"code\":\"service-unavailable\"");
    var broken = get("/t/broken", "Accept", BROWSER);
    assertThat(broken.statusCode()).isEqualTo(502);
    assertThat(broken.body()).contains("Hệ thống đang gián đoạn", "<main");
  }

  @Test
  void slows_down_who_asks_too_often() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(get("/t/narrow/" + i).statusCode()).isEqualTo(200);
    }
    var refused = get("/t/narrow/4");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 21L);
    assertThat(refused.body()).contains("too-many-requests");
    assertThat(get("/t/other").statusCode()).isEqualTo(200);
  }

  @Test
  void refuses_what_another_site_sent_and_a_log_out_by_link() throws Exception {
    var foreign =
        HttpRequest.newBuilder(uri("/submit"))
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("x=1"))
            .build();
    assertThat(client.send(foreign, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    assertThat(get("/logout", "Accept", BROWSER).headers().firstValue("Location").orElseThrow())
        .endsWith("/login");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return client.send(request(path, headers), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request.build();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static BufferedReader lines(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
