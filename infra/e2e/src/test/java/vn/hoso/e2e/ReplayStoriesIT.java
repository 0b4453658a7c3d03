package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.testkit.FactWriter;

/** What operators do about what got stuck, and about views they no longer trust. */
@ExtendWith(SharedHoso.class)
class ReplayStoriesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CANCELLED = "dossier.withdrawal-cancelled.v1";

  private static Hoso hoso;
  private static FactWriter writer;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    hoso = SharedHoso.get();
    writer = hoso.writer();
    chromium = SharedHoso.browser();
  }

  @AfterAll
  static void close() {
    if (writer != null) {
      writer.close();
    }
  }

  private static JsonNode get(String path) {
    return hoso.staff("vanhanh").door().get(path).fine().json();
  }

  private static Answer post(String path) {
    return hoso.staff("vanhanh")
        .door()
        .post(path, Map.of(), Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** As intake would say it, in a place of the order that is not there yet. */
  private static void saysOfIntake(String dossier, long sequence) {
    var at = java.time.Instant.parse("2026-11-23T02:00:00Z");
    writer.write(
        new Envelope(new EventId(dossier, Owner.INTAKE, sequence), CANCELLED, at, null, null, null),
        "{\"at\":\"2026-11-23T02:00:00Z\"}");
  }

  @Test
  void a_poisoned_dossier_waits_alone_is_looked_at_tried_and_replayed_in_order() {
    var poisoned = hoso.citizen().submits("1.004873", "to-khai");
    saysOfIntake(poisoned.id(), 3);
    var page = "/ops/tracking/parked/" + poisoned.id();
    await().atMost(PATIENCE).until(() -> hoso.staff("vanhanh").door().page(page).status() == 200);
    var neighbour = hoso.citizen().submits("1.004873", "to-khai");
    assertThat(hoso.staff("tiepnhan").accepts(neighbour)).isNotEmpty();

    var seen = chromium.deskOf("vanhanh");
    seen.navigate("/ops/tracking/parked");
    Chromium.picture(seen, "ops-parked");
    seen.navigate(page);
    assertThat(seen.locator("#rehearsal").innerText()).contains("Vẫn còn 1 bản ghi chờ");
    assertThat(seen.locator("#records").innerText()).contains("ce_id", CANCELLED);
    Chromium.picture(seen, "ops-parked-dossier");

    var rehearsal = get("/api/tracking/parked/" + poisoned.id() + "/dry-run");
    assertThat(rehearsal.path("applied").asInt()).isZero();
    assertThat(rehearsal.path("left")).hasSize(1);
    saysOfIntake(poisoned.id(), 2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var answer = hoso.staff("vanhanh").door().page(page);
              assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            });
    assertThat(post("/api/tracking/parked/" + poisoned.id() + "/retry").status()).isEqualTo(404);
    seen.context().close();
  }

  @Test
  void a_letter_nobody_can_read_is_looked_at_and_dismissed() {
    var dossier = UUID.randomUUID().toString();
    var id = new EventId(dossier, Owner.ROUTING, 1);
    var envelope =
        new Envelope(
            id, CANCELLED, java.time.Instant.parse("2026-11-23T02:00:00Z"), null, null, null);
    writer.writeRaw(
        Owner.ROUTING.topic(),
        dossier,
        envelope.headers(),
        "{".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var letter = await().atMost(PATIENCE).until(() -> letter(dossier), it -> !it.isEmpty());
    var page = chromium.deskOf("vanhanh");
    page.navigate("/ops/tracking/dead-letters/" + letter);
    assertThat(page.locator("main").innerText()).contains("Vẫn chưa đọc được");
    Chromium.picture(page, "ops-dead-letter");
    page.locator("form[action$='/dismiss'] button").click();
    page.waitForURL(it -> it.contains("/ops/tracking/parked"));
    assertThat(letter(dossier)).isEmpty();
    await()
        .atMost(PATIENCE)
        .until(() -> hoso.staff("vanhanh").door().page("/ops").text().contains("Đếm cả những"));
    assertThat(hoso.staff("canbo1").door().get("/api/tracking/dead-letters").status())
        .isEqualTo(403);
    page.context().close();
  }

  private static String letter(String key) {
    return get("/api/tracking/dead-letters")
        .valueStream()
        .filter(it -> it.path("key").asString("").equals(key))
        .map(it -> it.path("id").asString())
        .findFirst()
        .orElse("");
  }

  @Test
  void views_are_rebuilt_under_traffic_and_say_the_same_before_and_after() {
    var dossiers = new ArrayList<Dossier>();
    for (int i = 0; i < 8; i++) {
      dossiers.add(hoso.citizen().submits("1.004873", "to-khai"));
    }
    var page = chromium.deskOf("vanhanh");
    page.navigate("/ops/tracking/rebuild");
    page.waitForResponse(
        it -> it.request().method().equals("POST"),
        () -> page.locator("main form:has(input[value=SWITCH]) button").click());
    page.locator("main progress").waitFor();
    var statuses = new ArrayList<Integer>();
    for (var dossier : dossiers) {
      hoso.staff("tiepnhan").accepts(dossier);
      statuses.add(Door.open(hoso.door()).get("/api/t/" + dossier.lookupCode()).status());
    }
    var status = await().atMost(PATIENCE).until(ReplayStoriesIT::rebuild, ReplayStoriesIT::isOver);
    assertThat(status.path("phase").asString()).as(status.toString()).isEqualTo("SWITCHED");
    assertThat(status.path("differing").asLong()).as(status.toString()).isZero();
    assertThat(status.path("companions")).as(status.toString()).isEmpty();
    assertThat(statuses).containsOnly(200);
    // In a page of its own: the first one may still be on its way from the form to itself.
    var after = page.context().newPage();
    after.navigate("/ops/tracking/rebuild");
    Chromium.picture(after, "ops-rebuild");
    for (var dossier : dossiers) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          Door.open(hoso.door())
                              .get("/api/t/" + dossier.lookupCode())
                              .json()
                              .path("acceptedAt")
                              .isString())
                      .isTrue());
    }
    after.navigate("/ops/dossiers/" + dossiers.getFirst().id() + "/at");
    if (after.locator("#past details[open]").count() == 0) {
      after.locator("#past summary").click();
    }
    assertThat(after.locator("#past").innerText())
        .contains("dossier.accepted.v1")
        .doesNotContain("dossier.sync-");
    after.locator("#past .moments a").first().click();
    assertThat(after.locator("main h1").count()).isEqualTo(1);
    Chromium.picture(after, "ops-past");
    page.context().close();
  }

  @Test
  void every_service_is_switched_to_new_documents_while_dossiers_go_on() {
    for (var rebuild :
        List.of(
            "intake/rebuild?family=dossier",
            "intake/rebuild?family=petition",
            "routing/rebuild?family=dossier",
            "notification/rebuild?family=dossier")) {
      var dossier = hoso.citizen().submits("1.004873", "to-khai");
      assertThat(post("/api/" + rebuild + "&aim=SWITCH").status()).isEqualTo(202);
      assertThat(hoso.staff("tiepnhan").accepts(dossier)).isNotEmpty();
      var status =
          await()
              .atMost(PATIENCE)
              .until(() -> get("/api/" + rebuild).path("status"), ReplayStoriesIT::isOver);
      assertThat(status.path("phase").asString()).as(status.toString()).isEqualTo("SWITCHED");
      assertThat(status.path("differing").asLong()).as("%s %s", rebuild, status).isZero();
    }
  }

  private static JsonNode rebuild() {
    return get("/api/tracking/rebuild").path("status");
  }

  private static boolean isOver(JsonNode status) {
    return status.path("finishedAt").isString();
  }
}
