package vn.hoso.standalone.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.edge.EdgeApplication;
import vn.hoso.standalone.login.LoginApplication;

/** A demo user at the real door with the real log-in and a desk that does not do much. */
class StaffDoorIT {

  /** What the desk saw of one request. */
  private record Seen(String method, boolean bearer, String ifMatch, String key, String body) {}

  private static final String SECRET = "generated-at-start";
  private static final String DESK = "/api/routing/dossiers/1";

  private static final List<Seen> seen = new CopyOnWriteArrayList<>();
  private static final AtomicInteger unauthorized = new AtomicInteger();

  @TempDir static Path data;
  private static URI door;
  private static HttpServer desk;
  private static ConfigurableApplicationContext login;
  private static ConfigurableApplicationContext edge;

  @BeforeAll
  static void start() throws IOException {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext("/", StaffDoorIT::answer);
    desk.start();
    int edgePort = free();
    int loginPort = free();
    door = URI.create("http://localhost:" + edgePort);
    login =
        LoginApplication.application()
            .run(
                "--server.port=" + loginPort,
                "--hoso.public-url=" + door,
                "--hoso.login.client-secret=" + SECRET,
                "--hoso.login.data=" + data);
    edge =
        EdgeApplication.application()
            .run(
                "--server.port=" + edgePort,
                "--hoso.public-url=" + door,
                "--HOSO_OIDC_INTERNAL=http://localhost:" + loginPort + "/auth",
                "--HOSO_OIDC_CLIENT_SECRET=" + SECRET,
                "--HOSO_LOGIN_URL=http://localhost:" + loginPort,
                "--HOSO_ROUTING_URL=http://localhost:" + desk.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    edge.close();
    login.close();
    desk.stop(0);
  }

  @BeforeEach
  void forget() {
    seen.clear();
    unauthorized.set(0);
  }

  @Test
  void logs_in_by_itself_and_says_which_version_it_means() {
    try (var officer = StaffDoor.of(door, "canbo1")) {
      var answer = officer.change(DESK + "/claim", Map.of("a", 1), 7);
      assertThat(answer.isFine()).isTrue();
      assertThat(answer.version()).isEqualTo(8);
      var claim = seen.getLast();
      assertThat(claim.bearer()).isTrue();
      assertThat(claim.ifMatch()).isEqualTo("\"7\"");
      assertThat(claim.key()).isNotEmpty();
      assertThat(claim.body()).isEqualTo("{\"a\":1}");
    }
  }

  @Test
  void logs_in_again_when_the_session_has_ended_and_asks_again() {
    try (var officer = StaffDoor.of(door, "canbo1")) {
      officer.get(DESK);
      unauthorized.set(1);
      assertThat(officer.get(DESK).isFine()).isTrue();
    }
  }

  @Test
  void gives_up_when_logging_in_does_not_help() {
    try (var officer = StaffDoor.of(door, "canbo1")) {
      unauthorized.set(100);
      assertThat(officer.get(DESK).status()).isEqualTo(401);
    }
  }

  @Test
  void knows_the_demo_users_only() {
    assertThatThrownBy(() -> StaffDoor.of(door, "giamdoc")).hasMessageContaining("giamdoc");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    boolean atDesk = exchange.getRequestURI().getPath().startsWith("/api/");
    if (atDesk) {
      seen.add(
          new Seen(
              exchange.getRequestMethod(),
              headers.getFirst("Authorization") != null,
              String.valueOf(headers.getFirst("If-Match")),
              String.valueOf(headers.getFirst("Idempotency-Key")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }
    boolean refused = atDesk && unauthorized.getAndDecrement() > 0;
    byte[] body = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("ETag", "\"8\"");
    exchange.sendResponseHeaders(refused ? 401 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
