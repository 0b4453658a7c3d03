package vn.hoso.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.edge.EdgeApplication;

/** Door, log-in and a small service in one JVM, as the launcher puts them together. */
class LoginIT {

  private static final String SECRET = "generated-at-start";

  private static final AtomicReference<String> authorization = new AtomicReference<>("");

  @TempDir static Path data;
  private static String door;
  private static HttpServer service;
  private static ConfigurableApplicationContext login;
  private static ConfigurableApplicationContext edge;

  @BeforeAll
  static void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", LoginIT::answer);
    service.start();
    int edgePort = free();
    int loginPort = free();
    door = "http://localhost:" + edgePort;
    login =
        LoginApplication.application()
            .run(
                "--server.port=" + loginPort,
                "--hoso.public-url=" + door,
                "--hoso.login.client-secret=" + SECRET,
                "--hoso.login.data=" + data);
    String url = "http://localhost:" + service.getAddress().getPort();
    edge =
        EdgeApplication.application()
            .run(
                "--server.port=" + edgePort,
                "--hoso.public-url=" + door,
                "--HOSO_OIDC_INTERNAL=http://localhost:" + loginPort + "/auth",
                "--HOSO_OIDC_CLIENT_SECRET=" + SECRET,
                "--HOSO_LOGIN_URL=http://localhost:" + loginPort,
                "--HOSO_ROUTING_URL=" + url,
                "--HOSO_TRACKING_URL=" + url);
  }

  @AfterAll
  static void stop() {
    edge.close();
    login.close();
    service.stop(0);
  }

  @Test
  void leads_an_officer_to_the_page_asked_for_and_tells_the_service_who_it_is() throws Exception {
    HttpClient browser = browser();
    HttpResponse<String> asked = get(browser, "/desk/today?a=1");
    assertThat(asked.uri().getPath()).isEqualTo("/auth/login");
    assertThat(asked.body())
        .contains("Cán bộ đăng nhập", "action=\"/auth/login\"", "/auth/assets/");

    HttpResponse<String> arrived = enter(browser, "canbo1", "canbo1-2026");
    assertThat(arrived.uri().getPath()).isEqualTo("/desk/today");
    assertThat(arrived.body()).isEqualTo("xin chào");
    JWTClaimsSet claims = token();
    assertThat(claims.getSubject()).isEqualTo("canbo1");
    assertThat(claims.getIssuer()).isEqualTo(door + "/auth");
    assertThat(claims.getStringListClaim("roles")).containsExactly("officer");
    assertThat(claims.getStringListClaim("agencies")).containsExactly("H26.12");
    assertThat(claims.getStringClaim("name")).isEqualTo("Trần Quốc Việt");

    get(browser, "/t/7K3M9QXF2CD");
    assertThat(token().getSubject()).isEqualTo("canbo1");

    HttpResponse<String> left = post(browser, "/logout", "");
    assertThat(left.uri().getPath()).isEqualTo("/");
    assertThat(authorization.get()).isEmpty();
    assertThat(get(browser, "/desk").uri().getPath()).isEqualTo("/auth/login");
  }

  @Test
  void leads_to_where_the_day_begins_when_no_page_was_asked_for() throws Exception {
    HttpClient browser = browser();
    get(browser, "/login");
    assertThat(enter(browser, "canbo2", "canbo2-2026").uri().getPath()).isEqualTo("/desk");
  }

  @Test
  void stays_on_the_page_after_a_wrong_password() throws Exception {
    HttpClient browser = browser();
    get(browser, "/desk");
    HttpResponse<String> again = enter(browser, "canbo1", "wrong");
    assertThat(again.uri().toString()).endsWith("/auth/login?error");
    assertThat(again.body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
    assertThat(enter(browser, "canbo1", "canbo1-2026").uri().getPath()).isEqualTo("/desk");
  }

  @Test
  void gives_a_program_a_token_that_may_hand_in_events() throws Exception {
    String basic = DemoUsers.MACHINE + ":" + DemoUsers.machineSecret();
    var asked =
        HttpRequest.newBuilder(URI.create(door + "/auth/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=events%3Awrite"))
            .build();
    HttpResponse<String> answer = browser().send(asked, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("access_token", "\"scope\":\"events:write\"");
  }

  @Test
  void is_a_provider_like_any_other_and_keeps_its_key() throws Exception {
    assertThat(get(browser(), "/auth/.well-known/openid-configuration").body())
        .contains("\"issuer\":\"" + door + "/auth\"", door + "/auth/oauth2/authorize");
    Path file = data.resolve("signing-key.json");
    String kept = Files.readString(file);
    assertThat(SigningKey.in(data).toJSONString()).isEqualTo(kept);
    assertThat(get(browser(), "/auth/oauth2/jwks").body())
        .contains(SigningKey.in(data).getKeyID())
        .doesNotContain("\"d\":");
  }

  private HttpResponse<String> enter(HttpClient browser, String user, String password)
      throws Exception {
    return post(browser, "/auth/login", "username=" + user + "&password=" + password);
  }

  private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return browser.send(page(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient browser, String path, String form) throws Exception {
    return browser.send(
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(URI.create(door + path))
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private JWTClaimsSet token() throws Exception {
    assertThat(authorization.get()).startsWith("Bearer ");
    return SignedJWT.parse(authorization.get().substring("Bearer ".length())).getJWTClaimsSet();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    authorization.set(
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
    byte[] body = "xin chào".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
