package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The broker in a process, store, simulators, log-in and door in another, and each of the four
 * services from its own jar; one of them dies on the road.
 */
class OwnProcessesIT {

  private static final String PROCEDURE = "1.004873";

  private static final Path FOLDER = Packaged.temporaryFolder("processes");
  private static final Map<Packaged, Program> SERVICES = new EnumMap<>(Packaged.class);
  private static final Map<Packaged, Integer> PORTS =
      Packaged.services().stream().collect(Collectors.toMap(it -> it, _ -> Hoso.freePort()));
  private static final List<Program> NEIGHBOURS = new ArrayList<>();
  private static final Map<String, String> ENVIRONMENT = new HashMap<>();
  private static Hoso hoso;

  @BeforeAll
  static void start() {
    int port = Hoso.freePort();
    var brokerData = FOLDER.resolve("broker");
    var data = FOLDER.resolve("rest");
    NEIGHBOURS.add(
        Program.start(
            "broker",
            Packaged.STANDALONE,
            FOLDER,
            Map.of(),
            "--parts=broker",
            "--data=" + brokerData));
    NEIGHBOURS.getFirst().says("Runs:");
    NEIGHBOURS.add(
        Program.start(
            "rest",
            Packaged.STANDALONE,
            FOLDER,
            withServices(),
            "--parts=store,simulators,login,edge",
            "--kafka=" + Hoso.addressesIn(brokerData).get("HOSO_KAFKA"),
            "--port=" + port,
            "--data=" + data));
    NEIGHBOURS.getLast().says("Hoso runs after");
    ENVIRONMENT.putAll(SharedHoso.Settings.AT_ANY_HOUR);
    ENVIRONMENT.putAll(Hoso.addressesIn(data));
    ENVIRONMENT.put("HOSO_KEK", Base64.getEncoder().encodeToString(new byte[32]));
    ENVIRONMENT.put("HOSO_PUBLIC_URL", "http://localhost:" + port);
    Packaged.services().forEach(it -> SERVICES.put(it, started(it)));
    SERVICES.values().forEach(it -> it.says("Started "));
    hoso = Hoso.at(port, data);
  }

  @AfterAll
  static void stop() {
    SERVICES.values().forEach(Program::close);
    NEIGHBOURS.forEach(Program::close);
  }

  @Test
  void a_dossier_reaches_its_end_although_three_services_die_on_the_road() {
    var citizen = hoso.citizen().withEmail();
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    killed(Packaged.TRACKING);
    hoso.staff("tiepnhan").accepts(dossier);
    started(Packaged.TRACKING, "Started ");
    citizen.sees(dossier, 4);

    hoso.staff("canbo1").doesTheStep(dossier);
    killed(Packaged.NOTIFICATION);
    hoso.staff("lanhdao").doesTheStep(dossier);
    hoso.staff("canbo2").claims(dossier);
    hoso.staff("canbo2").presentsTheResult(dossier, "Quầy số 2");
    killed(Packaged.ROUTING);
    started(Packaged.NOTIFICATION, "Started ");
    started(Packaged.ROUTING, "Started ");
    citizen.sees(dossier, 9);
    hoso.staff("tiepnhan").handsOver(dossier);
    citizen.sees(dossier, 10);

    assertThat(hoso.inbox().await(citizen.phone(), 3)).hasSize(3);
    assertThat(hoso.inbox().await(citizen.email(), 3)).hasSize(3);
    try (var topics = hoso.topics()) {
      var facts =
          topics.untilStated(dossier.id(), Duration.ofSeconds(90), "dossier.result-returned.v1");
      Facts.areInOrderWithoutGaps(facts);
      assertThat(facts)
          .filteredOn(it -> it.envelope().type().equals("dossier.step-completed.v1"))
          .extracting(it -> it.envelope().id())
          .doesNotHaveDuplicates();
    }
    Awaitility.await("the operators' numbers")
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              assertThat(hoso.numbers().total()).isEqualTo(1);
              assertThat(hoso.numbers().in(10)).isEqualTo(1);
            });
  }

  /** Tells the door where each service is. */
  private static Map<String, String> withServices() {
    var environment = new HashMap<>(SharedHoso.Settings.AT_ANY_HOUR);
    PORTS.forEach(
        (service, port) ->
            environment.put("HOSO_" + service.name() + "_URL", "http://127.0.0.1:" + port));
    return environment;
  }

  private static void killed(Packaged service) {
    Objects.requireNonNull(SERVICES.get(service)).kill();
  }

  private static void started(Packaged service, String says) {
    var program = started(service);
    SERVICES.put(service, program);
    program.says(says);
  }

  private static Program started(Packaged service) {
    var environment = new HashMap<>(ENVIRONMENT);
    environment.put("HOSO_PORT", String.valueOf(PORTS.get(service)));
    var folder = FOLDER.resolve(service.word() + "-" + System.nanoTime());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Program.start(service.word() + "-service", service, folder, environment);
  }
}
