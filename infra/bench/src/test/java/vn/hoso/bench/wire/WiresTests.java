package vn.hoso.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.hoso.bench.wire.Ask.Caller;

/** Requests go out and answers come back whole, however they are cut into pieces. */
class WiresTests {

  private static final byte[] LONG = "đ".repeat(30_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void sends_a_body_and_reads_the_version_off_the_answer() throws Exception {
    try (var server = new Served(false);
        var wires = new Wires(server.door())) {
      var caller = new Caller(wires.host(), "Cookie: a=b");
      for (int i = 0; i < 3; i++) {
        var reply = wires.ask(caller.post("/echo", "text/plain", LONG, 7L, "once"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.version()).isEqualTo(12);
        assertThat(reply.body()).isEqualTo(LONG);
      }
    }
  }

  @Test
  void puts_an_answer_in_chunks_together() throws Exception {
    try (var server = new Served(true);
        var wires = new Wires(server.door())) {
      var caller = Caller.anybody(wires.host());
      assertThat(wires.ask(caller.post("/echo", "text/plain", LONG, null, null)).body())
          .isEqualTo(LONG);
    }
  }

  @Test
  void asks_anew_when_a_kept_connection_was_closed_in_the_meantime() throws Exception {
    var answer = "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8);
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var wires = new Wires(URI.create("http://localhost:" + server.getLocalPort()))) {
      var served =
          threads.submit(
              () -> {
                for (int i = 0; i < 2; i++) {
                  try (var socket = server.accept()) {
                    assertThat(socket.getInputStream().read(new byte[1000])).isPositive();
                    socket.getOutputStream().write(answer);
                  }
                }
                return true;
              });
      var ask = Caller.anybody(wires.host()).get("/");
      assertThat(wires.ask(ask).text()).isEqualTo("ok");
      assertThat(wires.ask(ask).text()).isEqualTo("ok");
      assertThat(served.get()).isTrue();
    }
  }

  @Test
  void reads_members_off_without_parsing() {
    var reply =
        new Reply(200, -1, false, "{\"id\":\"7\",\"version\":42}".getBytes(StandardCharsets.UTF_8));
    assertThat(reply.member("id")).isEqualTo("7");
    assertThat(reply.member("code")).isEmpty();
    assertThat(reply.number("version", 0)).isEqualTo(42);
    assertThat(reply.number("id", -1)).isEqualTo(-1);
  }

  /** Gives every body back with an ETag. */
  private static final class Served implements AutoCloseable {

    private final HttpServer server;

    Served(boolean chunked) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/echo",
          exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("ETag", "\"12\"");
            exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
    }

    URI door() {
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
