package vn.hoso.notification.portal.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The National Portal on loopback, in the style of what its OpenCPS clients speak to: acknowledges,
 * rejects bad messages with a code and a reason, misbehaves on demand, and shows what it holds per
 * dossier under {@code /dossiers.json}.
 */
public final class NationalPortalSimulator implements AutoCloseable {

  private static final TypeReference<List<Map<String, Object>>> FIELDS = new TypeReference<>() {};
  private static final long SLOW_MILLIS = 500;

  private final JsonMapper json = JsonMapper.shared();
  private final PortalBook book;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private volatile PortalFault fault = PortalFault.NONE;

  private NationalPortalSimulator(HttpServer server, PortalBook book) {
    this.server = server;
    this.book = book;
  }

  /** Starts listening; port 0 means any free one. */
  public static NationalPortalSimulator start(int port, Clock clock) {
    return start(port, new PortalBook(clock, false));
  }

  /** One that holds it against nobody that it has forgotten a dossier, as at each of its starts. */
  public static NationalPortalSimulator forgiving(int port, Clock clock) {
    return start(port, new PortalBook(clock, true));
  }

  private static NationalPortalSimulator start(int port, PortalBook book) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var simulator = new NationalPortalSimulator(HttpServer.create(address, 100), book);
      simulator.open();
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException("The portal simulator cannot listen on port " + port, e);
    }
  }

  private void open() {
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/mapi/login", closing(this::logIn));
    server.createContext("/mapi/g", closing(this::call));
    server.createContext("/dossiers.json", closing(it -> answer(it, 200, book.all())));
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

  private void logIn(HttpExchange exchange) throws IOException {
    if (fault == PortalFault.AWAY) {
      answer(exchange, 503, Map.of("message", "Service Unavailable"));
      return;
    }
    var account = read(exchange);
    if (account.isEmpty() || account.get().path("username").asString("").isBlank()) {
      answer(exchange, 200, refused("01", "Tài khoản không đúng"));
      return;
    }
    var session = UUID.randomUUID().toString();
    sessions.add(session);
    answer(exchange, 200, Map.of("error_code", "0", "session", session));
  }

  private void call(HttpExchange exchange) throws IOException {
    var call = read(exchange);
    if (fault == PortalFault.AWAY) {
      answer(exchange, 503, Map.of("message", "Service Unavailable"));
    } else if (fault == PortalFault.BROKEN) {
      answer(exchange, 500, Map.of("message", "An error has occurred."));
    } else if (call.isEmpty()) {
      answer(exchange, 400, refused("01", "Không đọc được JSON"));
    } else if (!sessions.contains(call.get().path("session").asString(""))) {
      answer(exchange, 401, refused("401", "Phiên làm việc đã hết hạn"));
    } else {
      serve(exchange, call.get());
    }
  }

  private void serve(HttpExchange exchange, JsonNode call) throws IOException {
    var now = fault;
    if (now == PortalFault.SLOW) {
      pause();
    }
    var service = call.path("service").asString("");
    if (service.equals("TraCuuHoSo")) {
      answer(exchange, 200, lookUp(call.path("mahoso").asString("")));
    } else if (service.equals("LayThuTuc")) {
      answer(exchange, 200, procedure(call.path("maTTHC").asString("")));
    } else if (now == PortalFault.REJECTING) {
      answer(exchange, 200, refused("99", "Cổng đang từ chối mọi thông điệp"));
    } else if (now != PortalFault.DROPS_BEFORE_TAKING) {
      var refusal = take(service, call);
      if (now != PortalFault.DROPS_AFTER_TAKING) {
        answer(
            exchange,
            200,
            refusal.map(it -> refused(it.code(), it.message())).orElseGet(this::taken));
      }
    }
  }

  private Optional<PortalBook.Refusal> take(String service, JsonNode call) {
    var updating = call.path("isUpdating").asString("").equalsIgnoreCase("true");
    for (var told : json.convertValue(call.path("data"), FIELDS)) {
      var refusal =
          switch (service) {
            case "DongBoHoSoMC" -> book.synchronise(updating, told);
            case "CapNhatTienDoHoSoMC" -> book.progress(told);
            default -> Optional.of(new PortalBook.Refusal("01", "Không có dịch vụ " + service));
          };
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Map<String, Object> lookUp(String code) {
    var found =
        book.find(code)
            .filter(it -> it.code().equals(code))
            .map(it -> Map.of("MaHoSo", it.code(), "TrangThaiHoSo", it.status()));
    return Map.of("error_code", "0", "result", found.stream().toList());
  }

  /** It has every procedure, all of them in one invented sector. */
  private static Map<String, Object> procedure(String code) {
    var sector = Map.of("MALINHVUC", "G00-MP01", "TENLINHVUC", "Mô phỏng");
    return Map.of(
        "error_code",
        "0",
        "result",
        List.of(Map.of("MATTHC", code, "LINHVUCTHUCHIEN", List.of(sector))));
  }

  private Map<String, Object> taken() {
    return Map.of("error_code", "0", "reference", book.nextReference());
  }

  private static Map<String, Object> refused(String code, String message) {
    return Map.of("error_code", code, "message", message);
  }

  /** The same switch as {@link #fail} for a simulator that runs in another process. */
  private void changeFaults(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getQuery();
    try {
      fail(PortalFault.valueOf(query == null ? "NONE" : query.replaceFirst("^fault=", "")));
      answer(exchange, 200, Map.of("fault", fault));
    } catch (IllegalArgumentException _) {
      answer(exchange, 400, Map.of("faults", PortalFault.values()));
    }
  }

  private Optional<JsonNode> read(HttpExchange exchange) throws IOException {
    try {
      return Optional.ofNullable(json.readTree(exchange.getRequestBody().readAllBytes()))
          .filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private void pause() {
    try {
      closing.await(SLOW_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Makes the portal misbehave from now on, or behave again. */
  public void fail(PortalFault how) {
    fault = how;
  }

  /** Everybody has to log in anew. */
  public void endSessions() {
    sessions.clear();
  }

  /** What it has of a dossier, by any of its codes or by our own id. */
  public Optional<HeldDossier> find(String codeOrReference) {
    return book.find(codeOrReference);
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
  }
}
