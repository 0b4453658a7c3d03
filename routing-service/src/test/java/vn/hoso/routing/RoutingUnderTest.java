package vn.hoso.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.Store;

/** The whole service on a real broker and the embedded store, with a clock that a test moves. */
public final class RoutingUnderTest implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final TestTokens TOKENS = TestTokens.shared();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MovableClock clock;
  private final Store store;
  private final String group;
  private final EventCodec codec = new EventCodec();
  private final FactWriter writer = FactWriter.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext context;
  private final String address;

  private RoutingUnderTest(MovableClock clock, Store store, String group, boolean rebuild) {
    this.clock = clock;
    this.store = store;
    this.group = group;
    var settings =
        Stream.concat(
                TOKENS.settings().stream(),
                Stream.of(
                    "spring.config.name=routing-service",
                    "HOSO_PORT=0",
                    "hoso.engine.group=" + group,
                    "hoso.engine.rebuild=" + rebuild,
                    "spring.cloud.stream.bindings.dossierEvents-in-0.group=" + group,
                    "HOSO_KAFKA=" + Kafka.address(),
                    "HOSO_MONGODB=" + store.address(),
                    "HOSO_KEK=" + Base64.getEncoder().encodeToString(new byte[32])))
            .map(it -> "--" + it)
            .toArray(String[]::new);
    context =
        new SpringApplicationBuilder(RoutingServiceApplication.class)
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

  /** Starts it at that moment. */
  public static RoutingUnderTest startedAt(Instant moment) {
    var group = "routing-" + UUID.randomUUID();
    return new RoutingUnderTest(new MovableClock(moment), Store.start(), group, false);
  }

  /** Stops it and starts it again, folding every document anew from the topics. */
  RoutingUnderTest rebuilt() {
    context.close();
    writer.close();
    return new RoutingUnderTest(clock, store, group, true);
  }

  void time(Instant moment) {
    clock.set(moment);
  }

  Instant now() {
    return clock.instant();
  }

  Vault vault() {
    return context.getBean(Vault.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** States facts of intake in their order. */
  void intakeSays(String dossierId, IntakeEvent... events) {
    for (var event : events) {
      var number = sequences.merge(dossierId, 1L, Long::sum);
      say(dossierId, number, event);
    }
  }

  /** States a fact under a number of one's own: again, or too early. */
  void say(String dossierId, long number, IntakeEvent event) {
    var id = new EventId(dossierId, Owner.INTAKE, number);
    var envelope = new Envelope(id, event.name(), event.at(), null, null, null);
    writer.write(envelope, codec.encode(event));
  }

  /** A dossier that has just been accepted and is on the worklist. */
  String accepted(String procedure) {
    return accepted(procedure, Channel.ONLINE);
  }

  String accepted(String procedure, Channel channel) {
    var id = UUID.randomUUID().toString();
    var person = new Person("Nguyễn Văn Ước", "+84912345678", null, null, null, "7K3M9QXF2CD");
    intakeSays(
        id,
        Facts.submitted(now(), procedure, channel, vault().sealPerson(id, person)),
        Facts.accepted(now()));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("canbo1", "/api/routing/dossiers/" + id).statusCode() == 200
                    && json(get("canbo1", "/api/routing/dossiers/" + id)).has("step"));
    return id;
  }

  JsonNode dossier(String id) {
    return json(get("canbo1", "/api/routing/dossiers/" + id));
  }

  HttpResponse<String> get(String user, String path) {
    return send(request(user, path).GET().build());
  }

  /** A command for the version the dossier has now. */
  HttpResponse<String> command(String user, String id, String command, String body) {
    return command(user, id, dossier(id).get("version").asLong(), command, body);
  }

  HttpResponse<String> command(String user, String id, long version, String command, String body) {
    return send(commandRequest(user, id, version, command, body));
  }

  CompletableFuture<HttpResponse<String>> commandLater(
      String user, String id, long version, String command) {
    return commandLater(user, id, version, command, "");
  }

  CompletableFuture<HttpResponse<String>> commandLater(
      String user, String id, long version, String command, String body) {
    return client.sendAsync(
        commandRequest(user, id, version, command, body), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String user, String path, String body) {
    return send(json(user, path).POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> put(String user, String path, String body) {
    return send(json(user, path).PUT(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder json(String user, String path) {
    return request(user, path).header("Content-Type", "application/json");
  }

  private HttpRequest commandRequest(
      String user, String id, long version, String command, String body) {
    return request(user, "/api/routing/dossiers/" + id + "/" + command)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token(user));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new java.io.UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** The users of the demonstration; {@code khach} works elsewhere. */
  public static String token(String user) {
    return switch (user) {
      case "tiepnhan" -> TOKENS.staff(user, Facts.WARD, Role.RECEIVER);
      case "lanhdao" -> TOKENS.staff(user, Facts.WARD, Role.LEADER);
      case "vanhanh" -> TOKENS.staff(user, "*", Role.OPERATOR);
      case "quantri" -> TOKENS.staff(user, "*", Role.ADMINISTRATOR);
      case "lanhdaotp" -> TOKENS.staff(user, "*", Role.LEADER);
      case "congan1" -> TOKENS.staff(user, "G01.H26.12", Role.OFFICER);
      case "congan2" -> TOKENS.staff(user, "G01.H26.12", Role.LEADER);
      case "baohiem1" -> TOKENS.staff(user, "G12.H26.12", Role.LEADER);
      case "tucu" -> TOKENS.staff(user, "000.00.12.H26", Role.OFFICER);
      case "khach" -> TOKENS.staff(user, "H99.1", Role.OFFICER);
      default -> TOKENS.staff(user, Facts.WARD, Role.OFFICER);
    };
  }

  static List<String> names(List<vn.hoso.testkit.Fact> facts) {
    return facts.stream().map(it -> it.envelope().type()).toList();
  }

  @Override
  public void close() {
    context.close();
    writer.close();
    store.close();
  }
}
