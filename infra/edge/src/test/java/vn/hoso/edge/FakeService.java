package vn.hoso.edge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A service that notes what it was sent, over real HTTP. */
final class FakeService implements AutoCloseable {

  /** One request as it arrived. */
  record Seen(String method, String path, Headers headers, long bytes) {

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  final List<Seen> seen = new CopyOnWriteArrayList<>();
  final CountDownLatch goOn = new CountDownLatch(1);
  final CountDownLatch left = new CountDownLatch(1);
  private final HttpServer server;

  FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.createContext("/t/stream", this::stream);
    server.createContext("/t/beats", this::beat);
    server.createContext("/t/moved", this::redirect);
    server.createContext("/t/broken", HttpExchange::close);
    server.createContext("/t/hangs", _ -> hang());
    server.createContext("/t/half", this::half);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  Seen last() {
    return seen.getLast();
  }

  private void answer(HttpExchange exchange) throws IOException {
    note(exchange);
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
    exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
    byte[] body = "xin chào".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      goOn.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseBody().write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  /** A live page with a heartbeat, until nobody listens. */
  private void beat(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try {
      while (true) {
        exchange.getResponseBody().write(": beat\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (IOException nobody) {
      left.countDown();
    }
  }

  private void half(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("half a page".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    hang();
  }

  private void hang() {
    try {
      goOn.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/t/there");
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  private void note(HttpExchange exchange) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65536];
    int read;
    while ((read = exchange.getRequestBody().read(buffer)) >= 0) {
      bytes += read;
    }
    var headers = new Headers();
    headers.putAll(exchange.getRequestHeaders());
    seen.add(
        new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
