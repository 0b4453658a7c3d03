package vn.hoso.standalone;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.edge.EdgeApplication;
import vn.hoso.intake.IntakeServiceApplication;
import vn.hoso.notification.NotificationServiceApplication;
import vn.hoso.routing.RoutingServiceApplication;
import vn.hoso.standalone.Applications.Application;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;
import vn.hoso.standalone.login.LoginApplication;
import vn.hoso.standalone.office.Office;
import vn.hoso.tracking.TrackingServiceApplication;

/** Everything that runs in this process, from the data folder up to the public door. */
final class Installation implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Installation.class);
  private static final Map<String, Class<?>> SERVICES = services();

  private final Settings settings;
  private final DataFolder data;
  private final Map<String, Integer> ports;
  private final CompletableFuture<Neighbours> neighbours;
  private final Applications applications = new Applications();
  private @Nullable Office office;

  private Installation(Settings settings, DataFolder data) {
    this.settings = settings;
    this.data = data;
    this.ports = ports(data);
    this.neighbours =
        CompletableFuture.supplyAsync(
            () -> Neighbours.start(settings, data),
            it -> Thread.ofPlatform().name("neighbours").start(it));
  }

  static Installation start(Settings settings) {
    if (settings.runs(Part.EDGE)) {
      requireFree(settings.port());
    }
    var installation = new Installation(settings, DataFolder.open(settings.data()));
    try {
      installation.startApplications();
      installation.neighbours();
      installation.openOffice();
      return installation;
    } catch (RuntimeException failed) {
      installation.close();
      throw failed;
    }
  }

  /** Broker, store and simulators, once they are there. */
  private Neighbours neighbours() {
    try {
      return neighbours.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Whether the documents have to be folded anew because the store may have lost some. */
  boolean wasRebuilt() {
    return neighbours().mayHaveLostWrites();
  }

  DataFolder data() {
    return data;
  }

  @Override
  public void close() {
    if (office != null) {
      office.close();
    }
    applications.close();
    closeNeighbours();
    data.close();
  }

  private void closeNeighbours() {
    try {
      neighbours().close();
    } catch (RuntimeException neverStarted) {
      log.debug("No broker, store and simulators to stop: {}", neverStarted.toString());
    }
  }

  /**
   * The door and the citizens' lookup come first. The log-in and the door need no neighbours, so
   * they do not wait for them.
   */
  private void startApplications() {
    var all = new ArrayList<Application>();
    if (settings.runs(Part.EDGE)) {
      all.add(edge());
    }
    if (settings.runs(Part.SERVICES)) {
      SERVICES.forEach((name, type) -> all.add(service(name, type)));
    }
    if (settings.runs(Part.LOGIN)) {
      all.add(login());
    }
    applications.start(all);
  }

  /** It plays with simulators only: invented people must not cost real messages. */
  private void openOffice() {
    boolean simulated = List.of("sms", "smtp", "portal").stream().allMatch(this::isOurs);
    if (settings.demo() && settings.runs(Part.EDGE) && simulated) {
      office = Office.start(URI.create(settings.publicUrl()), settings.demoSpeed());
    } else if (settings.demo()) {
      log.warn("The demo office stays closed: it needs the whole installation and its simulators.");
    }
  }

  private boolean isOurs(String part) {
    return settings.given(part).filter(it -> !it.equals("none")).isEmpty();
  }

  private Application login() {
    var arguments =
        with(
            loopback("login"),
            "hoso.login.client-secret",
            secrets().kept("edge-client"),
            "hoso.platform.defaults",
            "false",
            "hoso.login.data",
            data.subfolder("login").toString());
    return new Application("login", LoginApplication.class, () -> arguments);
  }

  private Application edge() {
    var arguments = new LinkedHashMap<>(common());
    arguments.put("server.port", Integer.toString(settings.port()));
    arguments.put("hoso.platform.defaults", "false");
    // What runs elsewhere is where the environment says.
    if (settings.runs(Part.LOGIN)) {
      arguments.put("HOSO_OIDC_INTERNAL", url("login") + "/auth");
      arguments.put("HOSO_OIDC_CLIENT_SECRET", secrets().kept("edge-client"));
      arguments.put("HOSO_LOGIN_URL", url("login"));
    }
    if (settings.runs(Part.SERVICES)) {
      SERVICES.keySet().forEach(it -> arguments.put(variable(it), url(it)));
    }
    return new Application("edge", EdgeApplication.class, () -> arguments);
  }

  private Application service(String name, Class<?> type) {
    var arguments = new LinkedHashMap<>(loopback(name));
    arguments.put("HOSO_KEK", secrets().keyEncryptionKey(System.getenv("HOSO_KEK")));
    arguments.put("HOSO_OIDC_JWKS", url("login") + "/auth/oauth2/jwks");
    // The gateway on the shared class path switches it off wherever nobody says so.
    arguments.put("spring.servlet.multipart.enabled", "true");
    return new Application(name, type, () -> withNeighbours(arguments));
  }

  private Map<String, String> withNeighbours(Map<String, String> arguments) {
    var all = new HashMap<>(arguments);
    all.putAll(neighbours().addresses());
    all.put("hoso.engine.rebuild", Boolean.toString(neighbours().mayLackFacts()));
    return all;
  }

  private Map<String, String> loopback(String name) {
    return with(
        common(), "server.address", "127.0.0.1", "server.port", Integer.toString(port(name)));
  }

  private Map<String, String> common() {
    return Map.of("HOSO_PUBLIC_URL", settings.publicUrl(), "hoso.public-url", settings.publicUrl());
  }

  private Secrets secrets() {
    return new Secrets(data);
  }

  private String url(String application) {
    return "http://127.0.0.1:" + port(application);
  }

  private int port(String application) {
    return requireNonNull(ports.get(application));
  }

  /** All at once, before anybody listens: a port in use would be given up for another. */
  private static Map<String, Integer> ports(DataFolder data) {
    return Stream.concat(Stream.of("login"), SERVICES.keySet().stream())
        .collect(toMap(it -> it, data::port));
  }

  /** {@code HOSO_INTAKE_URL} for {@code intake-service}. */
  private static String variable(String service) {
    return "HOSO_" + service.replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
  }

  private static Map<String, String> with(Map<String, String> map, String... more) {
    var all = new HashMap<>(map);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static void requireFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
    } catch (IOException _) {
      throw new UnusableData(
          "Port %d is in use; stop what listens there or choose another with --port=<number>."
              .formatted(port));
    }
  }

  private static Map<String, Class<?>> services() {
    var services = new LinkedHashMap<String, Class<?>>();
    services.put("tracking-service", TrackingServiceApplication.class);
    services.put("intake-service", IntakeServiceApplication.class);
    services.put("routing-service", RoutingServiceApplication.class);
    services.put("notification-service", NotificationServiceApplication.class);
    return services;
  }
}
