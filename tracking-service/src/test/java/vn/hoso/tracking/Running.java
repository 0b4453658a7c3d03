package vn.hoso.tracking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.Store;

/**
 * The service as its jar runs it, found by its environment alone, on a broker and a store of this
 * JVM.
 */
final class Running implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final FactWriter writer = FactWriter.start();
  final Store store;
  final ConfigurableApplicationContext context;
  final String address;

  private Running(Store store, String group, String... settings) {
    this.store = store;
    var application = new SpringApplication(TrackingServiceApplication.class);
    var all = new ArrayList<String>();
    TestTokens.shared().settings().forEach(it -> all.add("--" + it));
    all.add("--HOSO_KAFKA=" + Kafka.address());
    all.add("--HOSO_MONGODB=" + store.address());
    all.add("--HOSO_PORT=0");
    all.add("--HOSO_KEK=" + Base64.getEncoder().encodeToString(new byte[32]));
    all.add("--hoso.engine.group=" + group);
    all.add("--spring.cloud.stream.bindings.dossierEvents-in-0.group=" + group);
    all.add("--hoso.engine.partitions=2");
    all.addAll(List.of(settings));
    application.setDefaultProperties(Map.of("spring.config.name", "tracking-service"));
    this.context = application.run(all.toArray(String[]::new));
    this.address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  static Running start(String... settings) {
    return on(Store.start(), "tracking-" + UUID.randomUUID(), settings);
  }

  static Running on(Store store, String group, String... settings) {
    return new Running(store, group, settings);
  }

  Office office() {
    return office(UUID.randomUUID().toString());
  }

  /** Where a dossier is expected under this id. */
  Office office(String dossierId) {
    return new Office(dossierId, writer, context.getBean(Vault.class));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String path, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  HttpResponse<Stream<String>> follow(String path, String... headers) {
    try {
      return http.send(request(path, headers).GET().build(), BodyHandlers.ofLines());
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

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw new java.io.UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** The process is gone; the store stays. */
  void stop() {
    context.close();
    writer.close();
  }

  @Override
  public void close() {
    stop();
    store.close();
  }
}
