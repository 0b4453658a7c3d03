package vn.hoso.standalone.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An SMS gateway on loopback in the style of eSMS: takes messages once per request id, reports on
 * them, misbehaves on demand and shows what phones and mailboxes have received.
 */
public final class SmsGatewaySimulator implements AutoCloseable {

  private static final String SERVICE = "/MainService.svc/json/";
  private static final long LONGEST_SILENCE_MINUTES = 2;

  private final JsonMapper json = JsonMapper.shared();
  private final SimulatorInbox inbox;
  private final SentMessages messages;
  private final DeliveryReports reports = new DeliveryReports(json);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Fault fault = Fault.NONE;

  private SmsGatewaySimulator(HttpServer server, SimulatorInbox inbox, Clock clock) {
    this.server = server;
    this.inbox = inbox;
    this.messages = new SentMessages(inbox, clock);
  }

  /** Starts listening; port 0 means any free one. */
  public static SmsGatewaySimulator start(int port, SimulatorInbox inbox, Clock clock) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var simulator = new SmsGatewaySimulator(HttpServer.create(address, 100), inbox, clock);
      simulator.open();
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException("The SMS simulator cannot listen on port " + port, e);
    }
  }

  private void open() {
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext(SERVICE + "SendMultipleMessage_V4_post_json", closing(this::send));
    server.createContext(SERVICE + "GetSendStatus", closing(this::status));
    server.createContext("/inbox.json", closing(this::showAll));
    server.createContext("/inbox", closing(this::showPhones));
    server.createContext("/faults", closing(this::changeFaults));
    server.start();
  }

  private static HttpHandler closing(HttpHandler handler) {
    return exchange -> {
      try (exchange) {
        handler.handle(exchange);
      }
    };
  }

  private void send(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 405, Map.of("CodeResult", "99", "ErrorMessage", "POST only"));
      return;
    }
    Fault now = fault;
    switch (now) {
      case BROKEN -> answer(exchange, 500, Map.of("Message", "An error has occurred."));
      case SILENT -> saySomethingNever();
      case NONE, ANSWER_LOST -> take(exchange, now == Fault.ANSWER_LOST);
    }
  }

  private void take(HttpExchange exchange, boolean answerLost) throws IOException {
    SmsRequest request;
    try {
      request = json.readValue(exchange.getRequestBody(), SmsRequest.class);
    } catch (JacksonException _) {
      answer(exchange, 400, refused("99", "Not readable as JSON"));
      return;
    }
    SmsRequest.Refusal refusal = request.refusal();
    if (refusal != null) {
      answer(exchange, 200, refused(refusal.code(), refusal.message()));
      return;
    }
    SentMessages.Taken taken = messages.take(request);
    if (taken.first()) {
      reports.send(request.callbackUrl(), taken.sent());
    }
    if (answerLost) {
      saySomethingNever();
    } else {
      answer(exchange, 200, accepted(taken.sent()));
    }
  }

  private static Map<String, Object> accepted(SentMessages.Sent sent) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("CodeResult", "100");
    answer.put("CountRegenerate", 0);
    answer.put("SMSID", sent.smsId());
    return answer;
  }

  private static Map<String, Object> refused(String code, String message) {
    return Map.of("CodeResult", code, "CodeResponse", code, "ErrorMessage", message);
  }

  private void status(HttpExchange exchange) throws IOException {
    if (fault != Fault.NONE && fault != Fault.ANSWER_LOST) {
      answer(exchange, 500, Map.of("Message", "An error has occurred."));
      return;
    }
    Map<String, String> query = query(exchange);
    String reference = query.getOrDefault("RefId", query.getOrDefault("RequestId", ""));
    answer(
        exchange,
        200,
        messages
            .find(reference)
            .map(DeliveryReports::report)
            .orElseGet(() -> refused("99", "No such message: " + reference)));
  }

  private void showAll(HttpExchange exchange) throws IOException {
    answer(exchange, 200, inbox.messages());
  }

  private void showPhones(HttpExchange exchange) throws IOException {
    String phone = query(exchange).getOrDefault("phone", "");
    Map<String, List<SimulatedMessage>> byPhone = new LinkedHashMap<>();
    for (SimulatedMessage message :
        inbox.messages(
            m ->
                m.channel().equals(SimulatedMessage.SMS)
                    && (phone.isEmpty() || phone.equals(m.recipient())))) {
      byPhone.merge(message.recipient(), List.of(message), SmsGatewaySimulator::joined);
    }
    answer(exchange, 200, byPhone);
  }

  private static List<SimulatedMessage> joined(
      List<SimulatedMessage> first, List<SimulatedMessage> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** The same switches as {@link #fail} for a simulator that runs in another process. */
  private void changeFaults(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    try {
      fail(Fault.valueOf(query.getOrDefault("fault", "NONE")));
    } catch (IllegalArgumentException _) {
      answer(exchange, 400, Map.of("faults", Fault.values()));
      return;
    }
    String phone = query.getOrDefault("unreachable", "");
    if (!phone.isEmpty()) {
      makeUnreachable(phone);
    }
    answer(exchange, 200, Map.of("fault", fault));
  }

  private void saySomethingNever() {
    try {
      closing.await(LONGEST_SILENCE_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
    }
    return values;
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Makes the gateway misbehave from now on, or behave again; all numbers are reachable again. */
  public void fail(Fault how) {
    messages.makeAllReachable();
    fault = how;
  }

  /** Takes messages to this number and reports later that they were not delivered. */
  public void makeUnreachable(String phone) {
    messages.makeUnreachable(phone);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The base address for senders, without a slash at its end. */
  public String baseUrl() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    reports.close();
  }
}
