package vn.hoso.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.Store;

/** The whole service on a real broker and the embedded store, with a clock that a test moves. */
public final class IntakeUnderTest implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final TestTokens TOKENS = TestTokens.shared();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "----hoso-test";

  private final MovableClock clock;
  private final Store store;
  private final EventCodec codec = new EventCodec();
  private final FactWriter writer = FactWriter.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext context;
  private final String address;

  /** A file in a form: its field, name and bytes. */
  public record File(String field, String name, byte[] bytes) {}

  private IntakeUnderTest(MovableClock clock, Store store, int port, String... more) {
    this.clock = clock;
    this.store = store;
    var settings =
        Stream.of(
                TOKENS.settings().stream(),
                Stream.of(
                    "spring.config.name=intake-service",
                    "server.port=" + port,
                    "hoso.engine.group=intake-" + UUID.randomUUID(),
                    "spring.cloud.stream.bindings.dossierEvents-in-0.group=intake-"
                        + UUID.randomUUID(),
                    "HOSO_PAYMENT_SIMULATOR=true",
                    "HOSO_KAFKA=" + Kafka.address(),
                    "HOSO_MONGODB=" + store.address(),
                    "HOSO_KEK=" + Base64.getEncoder().encodeToString(new byte[32])),
                Stream.of(more))
            .flatMap(it -> it)
            .map(it -> "--" + it)
            .toArray(String[]::new);
    context =
        new SpringApplicationBuilder(IntakeServiceApplication.class)
            .initializers(
                it -> {
                  if (it instanceof GenericApplicationContext generic) {
                    generic.registerBean("clock", Clock.class, () -> clock);
                  }
                })
            .run(settings);
    var server = ((WebServerApplicationContext) context).getWebServer();
    address = "http://localhost:" + (server == null ? 0 : server.getPort());
  }

  public static IntakeUnderTest startedAt(Instant moment) {
    return new IntakeUnderTest(new MovableClock(moment), Store.start(), 0);
  }

  /** On a port of one's own, to look at. */
  public static IntakeUnderTest startedAt(Instant moment, int port) {
    return new IntakeUnderTest(new MovableClock(moment), Store.start(), port);
  }

  /** Over a store that another one used before. */
  public static IntakeUnderTest startedOver(Store store, Instant moment, String... settings) {
    return new IntakeUnderTest(new MovableClock(moment), store, 0, settings);
  }

  public void time(Instant moment) {
    clock.set(moment);
  }

  public Instant now() {
    return clock.instant();
  }

  public String address() {
    return address;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** States facts of routing in their order. */
  public void routingSays(String dossierId, RoutingEvent... events) {
    for (var event : events) {
      var number = sequences.merge(dossierId, 1L, Long::sum);
      var id = new EventId(dossierId, Owner.ROUTING, number);
      writer.write(
          new Envelope(id, event.name(), event.at(), null, null, null), codec.encode(event));
    }
  }

  public HttpRequest.Builder request(@Nullable String user, String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    return user == null ? request : request.header("Authorization", "Bearer " + token(user));
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public HttpResponse<String> get(@Nullable String user, String path) {
    return send(request(user, path).GET().build());
  }

  public HttpResponse<String> page(@Nullable String user, String path) {
    return send(request(user, path).header("Accept", "text/html").GET().build());
  }

  public HttpResponse<String> post(
      @Nullable String user, String path, String json, String... headers) {
    var request =
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Hands a dossier in as JSON, under a fresh key. */
  public HttpResponse<String> handIn(@Nullable String user, String json) {
    return handIn(user, json, UUID.randomUUID().toString());
  }

  /** The same, naming the attempt. */
  public HttpResponse<String> handIn(@Nullable String user, String json, String key) {
    return post(user, "/api/intake/dossiers", json, "Idempotency-Key", key);
  }

  /** Hands in something that needs no paper, and gives the answer. */
  public JsonNode submitted() {
    return json(handIn(null, Samples.online("2.000908")));
  }

  /** A command for the version the dossier has now. */
  public HttpResponse<String> command(String user, String id, String command, String body) {
    return command(user, id, version(id), command, body);
  }

  public HttpResponse<String> command(
      String user, String id, long version, String command, String body) {
    return post(
        user,
        "/api/intake/dossiers/" + id + "/" + command,
        body,
        "If-Match",
        "\"" + version + "\"");
  }

  public JsonNode dossier(String id) {
    return json(get("tiepnhan", "/api/intake/dossiers/" + id));
  }

  public long version(String id) {
    return dossier(id).path("version").asLong();
  }

  /** Sends a form with files, as a browser does. */
  public HttpResponse<String> form(
      @Nullable String user,
      String path,
      Map<String, String> fields,
      List<File> files,
      String... headers) {
    var request =
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(multipart(fields, files)));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static byte[] multipart(Map<String, String> fields, List<File> files) {
    var out = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> {
          var type = value.startsWith("{") ? "\r\nContent-Type: application/json" : "";
          write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
          write(out, type + "\r\n\r\n" + value + "\r\n");
        });
    for (var file : files) {
      write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field());
      write(out, "\"; filename=\"" + file.name() + "\"\r\n");
      write(out, "Content-Type: application/octet-stream\r\n\r\n");
      out.writeBytes(file.bytes());
      write(out, "\r\n");
    }
    write(out, "--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** The users of the demonstration; {@code khach} receives elsewhere, {@code may} is a program. */
  public static String token(String user) {
    return switch (user) {
      case "tiepnhan" -> TOKENS.staff(user, "H26.12", Role.RECEIVER);
      case "lanhdao" -> TOKENS.staff(user, "H26.12", Role.LEADER);
      case "canbo1" -> TOKENS.staff(user, "H26.12", Role.OFFICER);
      case "quantri" -> TOKENS.staff(user, "*", Role.ADMINISTRATOR);
      case "vanhanh" -> TOKENS.staff(user, "*", Role.OPERATOR);
      case "khach" -> TOKENS.staff(user, "H99.1", Role.RECEIVER);
      case "may" -> TOKENS.machine("may", "events:write");
      case "may-la" -> TOKENS.machine("may-la", "other");
      default -> throw new IllegalArgumentException("no user " + user);
    };
  }

  @Override
  public void close() {
    context.close();
    writer.close();
  }

  public Store store() {
    return store;
  }
}
