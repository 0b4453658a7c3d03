package vn.hoso.platform.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.inbound.DeadLetters;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.WithBrokerAndStore;

/** What operators may do with what got stuck: look, try without doing, do. */
@SpringBootTest(
    classes = EchoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=replay-service",
      "hoso.engine.database=hoso_replay",
      "hoso.engine.group=replay-service",
      "hoso.engine.partitions=2",
      "hoso.vault.kek=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
      "spring.cloud.stream.bindings.dossierEvents-in-0.destination=dossier.intake.v1",
      "spring.cloud.stream.bindings.dossierEvents-in-0.group=replay-service"
    })
@WithBrokerAndStore
@DirtiesContext // it would go on answering what other tests ask
class ReplayIT {

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
  private final String dossier = UUID.randomUUID().toString();

  @Test
  void shows_what_a_retry_would_do_and_does_none_of_it_until_it_is_asked_to() {
    intake.trips(dossier, 1);
    intake.asks(dossier, 2);
    awaitParked(2);
    var inspected = get("/parked/" + dossier);
    assertThat(inspected.get(0).at("/fields/by").asString()).isEqualTo(Echo.BUG);
    assertThat(inspected.get(0).at("/headers/ce_id").asString()).isEqualTo(dossier + ".intake.1");
    assertThat(get("/parked/" + dossier + "/dry-run").at("/left")).hasSize(2);
    echo.mend();
    var rehearsal = get("/parked/" + dossier + "/dry-run");
    assertThat(rehearsal.at("/applied").asInt()).isEqualTo(2);
    assertThat(rehearsal.at("/changes").toString())
        .contains("{\"field\":\"own.answers\",\"before\":\"0\",\"after\":\"1\"}", "heard.0");
    assertThat(rehearsal.at("/stated/0/event").asString())
        .isEqualTo("dossier.withdrawal-declined.v1");
    assertThat(engine.dossiers().find(dossier).isUnseen()).isTrue();
    assertThat(parkedRecords()).isEqualTo(2);
    assertThat(post("/parked/retry").at("/tried").asInt()).isPositive();
    assertThat(parkedRecords()).isZero();
    assertThat(engine.dossiers().find(dossier).sequence()).isEqualTo(1);
    assertThat(status("GET", "/parked/" + dossier + "/dry-run", Role.OPERATOR)).isEqualTo(404);
    assertThat(status("POST", "/parked/" + dossier + "/retry", Role.OPERATOR)).isEqualTo(404);
  }

  @Test
  void leaves_sealed_words_shut() {
    var secret = new WithdrawalRequested(Facts.AT, new Sealed("c2VjcmV0"));
    intake.write(dossier, 2, secret);
    awaitParked(1);
    assertThat(get("/parked/" + dossier).toString())
        .contains("(sealed)")
        .doesNotContain("c2VjcmV0");
  }

  @Test
  void reads_a_dead_letter_again_from_where_the_record_lies_and_what_waited_behind_it_goes_on() {
    writer.write(Facts.envelope(dossier, 1, "dossier.accepted.v1"), "{\"at\":\"yesterday\"");
    var letter = awaitLetter();
    assertThat(get("/dead-letters/" + letter).at("/headers/ce_type").asString())
        .isEqualTo("dossier.accepted.v1");
    assertThat(get("/dead-letters/" + letter + "/dry-run").at("/why").asString()).isNotEmpty();
    assertThat(status("POST", "/dead-letters/" + letter + "/replay", Role.OPERATOR)).isEqualTo(422);
    assertThat(status("POST", "/dead-letters/" + letter + "/dismiss", Role.OPERATOR))
        .isEqualTo(204);
    assertThat(get("/dead-letters").toString()).doesNotContain(dossier);
    assertThat(get("/dead-letters?all=true").toString())
        .contains(dossier, "DISMISSED", "\"name\":\"vanhanh\"");
    assertThat(status("GET", "/dead-letters/intake.0.999999", Role.OPERATOR)).isEqualTo(404);
  }

  @Test
  void replays_a_letter_that_this_build_can_read_in_order_and_once() {
    intake.asks(dossier, 1);
    await().atMost(PATIENCE).until(() -> engine.dossiers().find(dossier).sequence() == 1);
    buryAsAnOlderBuildWould(1);
    var letter = awaitLetter();
    assertThat(get("/dead-letters/" + letter + "/dry-run").at("/rehearsal/applied").asInt())
        .isZero();
    assertThat(post("/dead-letters/" + letter + "/replay").at("/replayed").asInt()).isEqualTo(1);
    assertThat(engine.dossiers().find(dossier).sequence()).isEqualTo(1);
    assertThat(get("/dead-letters").toString()).doesNotContain(dossier);
  }

  @Test
  void opens_for_operators_only() {
    for (var path : new String[] {"/parked", "/parked/x", "/dead-letters", "/dead-letters/x"}) {
      assertThat(status("GET", path, Role.OFFICER)).isEqualTo(403);
    }
    assertThat(status("POST", "/parked/retry", Role.LEADER)).isEqualTo(403);
    assertThat(status("POST", "/dead-letters/replay", Role.LEADER)).isEqualTo(403);
  }

  /** Points at where the dossier's fact lies on its topic. */
  private void buryAsAnOlderBuildWould(long sequence) {
    try (var reader = vn.hoso.testkit.FactReader.of(Owner.INTAKE.topic())) {
      var id = dossier + ".intake." + sequence;
      var fact =
          reader
              .until(
                  all -> all.stream().anyMatch(it -> it.envelope().id().toString().equals(id)),
                  PATIENCE)
              .stream()
              .filter(it -> it.envelope().id().toString().equals(id))
              .findFirst()
              .orElseThrow();
      writer.writeRaw(
          DeadLetters.topicOf(Owner.INTAKE, "replay-service"),
          dossier,
          Map.of(
              DeadLetters.PARTITION, Integer.toString(fact.partition()),
              DeadLetters.OFFSET, Long.toString(fact.offset()),
              DeadLetters.WHY, "unknown then"),
          fact.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private String awaitLetter() {
    return await().atMost(PATIENCE).until(this::letter, it -> !it.isEmpty());
  }

  private String letter() {
    return get("/dead-letters")
        .valueStream()
        .filter(it -> it.path("key").asString("").equals(dossier))
        .map(it -> it.path("id").asString())
        .findFirst()
        .orElse("");
  }

  private void awaitParked(int records) {
    await().atMost(PATIENCE).until(() -> parkedRecords() == records);
  }

  private int parkedRecords() {
    return engine.parking().find(dossier).stream().mapToInt(it -> it.records().size()).sum();
  }

  private JsonNode get(String path) {
    return JsonMapper.shared()
        .readTree(
            requireNonNull(
                as(Role.OPERATOR).get().uri("/api/replay" + path).retrieve().body(String.class)));
  }

  private JsonNode post(String path) {
    return JsonMapper.shared()
        .readTree(
            requireNonNull(
                as(Role.OPERATOR).post().uri("/api/replay" + path).retrieve().body(String.class)));
  }

  private int status(String method, String path, Role role) {
    return as(role)
        .method(org.springframework.http.HttpMethod.valueOf(method))
        .uri("/api/replay" + path)
        .retrieve()
        .onStatus(HttpStatusCode::isError, (_, _) -> {})
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }

  private RestClient as(Role role) {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port)
        .defaultHeader("Authorization", "Bearer " + TestTokens.shared().staff("vanhanh", "*", role))
        .build();
  }
}
