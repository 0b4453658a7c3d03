package vn.hoso.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small SMS gateway: takes each request id once, and misbehaves when told to. */
final class FakeGateway implements AutoCloseable {

  /** How it behaves. */
  enum Mood {
    WELL,
    /** 503, nothing is taken. */
    AWAY,
    /** Takes the message and drops the connection before it answers. */
    DROPS_AFTER_TAKING,
    /** Drops the connection and has taken nothing. */
    DROPS_BEFORE_TAKING,
    /** Never takes this message. */
    REFUSES
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, JsonNode> takenOnce = new ConcurrentHashMap<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  private FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/MainService.svc/json/SendMultipleMessage_V4_post_json", this::send);
    server.createContext("/MainService.svc/json/GetSendStatus", this::status);
    server.start();
  }

  static FakeGateway start() {
    return new FakeGateway();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void be(Mood next) {
    mood = next;
  }

  /** What reached telephones, each message once. */
  Collection<JsonNode> taken(String dossierId) {
    return takenOnce.values().stream().filter(it -> isOf(it, dossierId)).toList();
  }

  /** Every attempt, repeated ones too. */
  List<JsonNode> requests(String dossierId) {
    return requests.stream().filter(it -> isOf(it, dossierId)).toList();
  }

  /** Reports a status of a message to whoever asked for it. */
  void report(JsonNode message, int status) {
    var body =
        Map.of(
            "SMSID",
            "sms-" + message.get("RequestId").asString().hashCode(),
            "RequestId",
            message.get("RequestId").asString(),
            "SendStatus",
            status);
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(message.get("CallbackUrl").asString()))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError("a report was answered with " + answer.statusCode());
      }
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      switch (mood) {
        case AWAY -> answer(exchange, 503, Map.of("Message", "away"));
        case DROPS_BEFORE_TAKING -> {}
        case REFUSES -> answer(exchange, 200, Map.of("CodeResult", "99"));
        case DROPS_AFTER_TAKING -> {
          var _ = take(request);
        }
        case WELL -> answer(exchange, 200, Map.of("CodeResult", "100", "SMSID", take(request)));
      }
    }
  }

  /** As if somebody had sent it and died. */
  void take(String requestId) {
    var _ = take(JSON.createObjectNode().put("RequestId", requestId));
  }

  private String take(JsonNode request) {
    var id = request.get("RequestId").asString();
    takenOnce.putIfAbsent(id, request);
    return "sms-" + id.hashCode();
  }

  private void status(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (mood == Mood.AWAY) {
        answer(exchange, 503, Map.of("Message", "away"));
        return;
      }
      var query = exchange.getRequestURI().getRawQuery();
      var id =
          URLDecoder.decode(query.replaceFirst(".*RefId=([^&]*).*", "$1"), StandardCharsets.UTF_8);
      answer(
          exchange,
          200,
          takenOnce.containsKey(id)
              ? Map.of("CodeResult", "100", "SMSID", "sms-" + id.hashCode(), "SendStatus", 2)
              : Map.of("CodeResult", "99"));
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static boolean isOf(JsonNode message, String dossierId) {
    return message.get("RequestId").asString().startsWith(dossierId + ":");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
