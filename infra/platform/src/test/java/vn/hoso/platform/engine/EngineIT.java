package vn.hoso.platform.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.Fact;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.WithBrokerAndStore;

@SpringBootTest(
    classes = EchoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=echo-service",
      "hoso.engine.database=hoso_echo",
      "hoso.engine.group=echo-service",
      "hoso.engine.partitions=2",
      "hoso.vault.kek=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
      "spring.cloud.stream.bindings.dossierEvents-in-0.destination=dossier.intake.v1",
      "spring.cloud.stream.bindings.dossierEvents-in-0.group=echo-service"
    })
@WithBrokerAndStore
@ExtendWith(EventLog.class)
@DirtiesContext // It answers what it hears, and the next class answers on the same topics.
class EngineIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @DynamicPropertySource
  static void tokens(DynamicPropertyRegistry registry) {
    TestTokens.shared().settings().stream()
        .map(it -> it.split("=", 2))
        .forEach(it -> registry.add(it[0], () -> it[1]));
  }

  @Autowired Engine<Echo.State, RoutingEvent> engine;
  @Autowired Echo echo;
  @LocalServerPort int port;
  private final FactWriter writer = FactWriter.start();
  private final Facts intake = new Facts(writer);

  @Test
  void answers_each_fact_once_however_often_it_is_delivered() {
    var dossier = newDossier();
    intake.asks(dossier, 1);
    intake.asks(dossier, 1);
    intake.asks(dossier, 2);
    intake.asks(dossier, 1);

    var stated = awaitAnswers(dossier, 2);

    assertThat(stated).extracting(it -> it.envelope().id().sequence()).containsExactly(1L, 2L);
    assertThat(stated.getFirst().envelope().causationId()).isEqualTo(dossier + ".intake.1");
    await().atMost(PATIENCE).until(() -> engine.documents().unpublished(10).isEmpty());
  }

  @Test
  void parks_the_dossier_with_the_trouble_and_no_other_and_tries_again_in_order() {
    var troubled = newDossier();
    var neighbour = newDossier();
    intake.trips(troubled, 1);
    intake.asks(troubled, 2);
    intake.asks(neighbour, 1);

    awaitAnswers(neighbour, 1);
    var parked = await().atMost(PATIENCE).until(() -> waiting(troubled), it -> it.size() == 2);
    assertThat(parked).containsExactly(1L, 2L);
    assertThat(engine.parking().find(troubled))
        .extracting(Parked::owner, it -> it.why().contains("IllegalStateException"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Owner.INTAKE, true));

    assertThat(list()).contains(troubled, "IllegalStateException").doesNotContain("one dossier");
    echo.mend();
    assertThat(retry(troubled)).isEqualTo("{\"tried\":1,\"waiting\":0}");
    awaitAnswers(troubled, 1);
    assertThat(waiting(troubled)).isEmpty();
  }

  @Test
  void applies_what_came_too_early_when_the_missing_fact_arrives() {
    var dossier = newDossier();
    intake.asks(dossier, 2);
    await().atMost(PATIENCE).until(() -> waiting(dossier).equals(List.of(2L)));

    intake.asks(dossier, 1);

    awaitAnswers(dossier, 2);
    await().atMost(PATIENCE).until(() -> waiting(dossier).isEmpty());
  }

  @Test
  void counts_a_fact_it_does_not_know_as_heard() {
    var dossier = newDossier();
    writer.write(Facts.envelope(dossier, 1, "dossier.teleported.v9"), "{\"to\":\"mars\"}");
    intake.asks(dossier, 2);

    awaitAnswers(dossier, 1);
    assertThat(engine.dossiers().find(dossier).seen()).containsEntry(Owner.INTAKE, 2L);
  }

  @Test
  void buries_bytes_that_nobody_can_read_and_goes_on() {
    var dossier = newDossier();
    writer.write(Facts.envelope(dossier, 1, "dossier.accepted.v1"), "{\"at\":\"yesterday\"");
    var next = newDossier();
    intake.asks(next, 1);

    awaitAnswers(next, 1);
    assertThat(awaitRaw(dossier)).contains("dlt-why");
  }

  @Test
  void states_what_is_due_once() {
    var dossier = newDossier();
    intake.asks(dossier, 1);
    awaitAnswers(dossier, 1);

    var overdue = requireNonNull(engine.dossiers().find(dossier).state().own().overdueAt());

    assertThat(engine.documents().due(overdue.plusSeconds(1), 500)).contains(dossier);
    assertThat(engine.documents().due(overdue.minusSeconds(1), 500)).doesNotContain(dossier);
  }

  private String list() {
    return requireNonNull(operator().get().uri("/api/echo/parked").retrieve().body(String.class));
  }

  private String retry(String dossier) {
    return requireNonNull(
        operator()
            .post()
            .uri("/api/echo/parked/{dossier}/retry", dossier)
            .retrieve()
            .body(String.class));
  }

  private RestClient operator() {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port)
        .defaultHeader(
            "Authorization", "Bearer " + TestTokens.shared().staff("vanhanh", "*", Role.OPERATOR))
        .build();
  }

  private List<Long> waiting(String dossier) {
    return engine.parking().find(dossier).stream()
        .flatMap(it -> it.records().stream())
        .map(it -> it.envelope().id().sequence())
        .toList();
  }

  private static String awaitRaw(String key) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", Kafka.address());
    settings.put("auto.offset.reset", "earliest");
    settings.put("group.id", UUID.randomUUID().toString());
    try (var consumer =
        new org.apache.kafka.clients.consumer.KafkaConsumer<>(
            settings,
            new org.apache.kafka.common.serialization.StringDeserializer(),
            new org.apache.kafka.common.serialization.ByteArrayDeserializer())) {
      consumer.subscribe(List.of("dossier.intake.v1.echo-service.dlt"));
      return await()
          .atMost(PATIENCE)
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (key.equals(record.key())) {
                    return record.headers() + new String(record.value(), StandardCharsets.UTF_8);
                  }
                }
                return "";
              },
              it -> !it.isEmpty());
    }
  }

  private static List<Fact> awaitAnswers(String dossier, int count) {
    try (var reader = FactReader.of(Owner.ROUTING.topic())) {
      return answers(reader.until(it -> answers(it, dossier).size() >= count, PATIENCE), dossier);
    }
  }

  private static List<Fact> answers(List<Fact> all, String dossier) {
    return all.stream().filter(it -> it.envelope().id().dossierId().equals(dossier)).toList();
  }

  private static String newDossier() {
    return UUID.randomUUID().toString();
  }
}
