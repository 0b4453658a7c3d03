package vn.hoso.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.hoso.contract.Outcome;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.testing.TestTokens;
import vn.hoso.testkit.Store;
import vn.hoso.tracking.application.Counters;
import vn.hoso.tracking.application.Pipeline;
import vn.hoso.tracking.application.Recount;

/** All views are folded anew beside the live ones, while facts come in and people look. */
class BesideRebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static String[] operator() {
    var token = TestTokens.shared().staff("vanhanh", "*", Role.OPERATOR);
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String rebuild(Running service, String aim) {
    return rebuilt(service, aim).path("phase").asString();
  }

  private static JsonNode rebuilt(Running service, String aim) {
    var begun = service.post("/api/tracking/rebuild?aim=" + aim, operator());
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    var status =
        await()
            .atMost(PATIENCE)
            .until(
                () -> Running.json(service.get("/api/tracking/rebuild", operator())).path("status"),
                it -> it.path("finishedAt").isString());
    assertThat(status.path("differing").asLong()).as(status.toString()).isZero();
    assertThat(status.has("failure")).as(status.toString()).isFalse();
    assertThat(status.path("companions")).as(status.toString()).isEmpty();
    return status;
  }

  private static void agree(Running service) {
    var begin = java.time.Instant.now();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var health = service.context.getBean(Pipeline.class).health();
              assertThat(health.checkedAt()).isAfter(begin);
              assertThat(health.caughtUpAt()).isEqualTo(health.checkedAt());
              assertThat(service.context.getBean(Counters.class).sums())
                  .isNotEmpty()
                  .isEqualTo(service.context.getBean(Recount.class).sums());
            });
  }

  @Test
  void and_become_the_live_ones_without_a_failed_look_a_lost_fact_or_one_counted_twice() {
    try (var store = Store.start()) {
      var group = "beside-" + UUID.randomUUID();
      var service = Running.on(store, group);
      var offices = new ArrayList<Office>();
      for (int i = 0; i < 30; i++) {
        offices.add(service.office().submits(Facts.BIRTH).says(Facts.accepted()));
      }
      agree(service);
      var going = new AtomicBoolean(true);
      var answers = new CopyOnWriteArrayList<Integer>();
      var versions = new CopyOnWriteArrayList<Long>();
      var looking =
          CompletableFuture.runAsync(() -> look(service, offices, going, answers, versions));
      var talking =
          CompletableFuture.runAsync(
              () -> {
                for (var office : offices) {
                  office.says(Facts.transferred());
                  service.office().submits(Facts.BIRTH);
                  office.says(Facts.ready(Outcome.APPROVED));
                }
              });
      assertThat(rebuild(service, "CHECK")).isEqualTo("CHECKED");
      assertThat(service.context.getBean(Editions.class).current()).isEqualTo(1);
      assertThat(rebuild(service, "SWITCH")).isEqualTo("SWITCHED");
      talking.join();
      assertThat(rebuild(service, "SWITCH")).isEqualTo("SWITCHED");
      going.set(false);
      looking.join();
      assertThat(answers).isNotEmpty().containsOnly(200);
      assertThat(versions).as("a reader's versions never fall").isSorted();
      agree(service);
      var sums = service.context.getBean(Counters.class).sums();
      assertThat(sums.values().stream().mapToLong(it -> it.getOrDefault("total", 0L)).sum())
          .isGreaterThanOrEqualTo(60);
      service.stop();

      var again = Running.on(store, group);
      assertThat(again.context.getBean(Editions.class).current()).isEqualTo(3);
      agree(again);
      assertThat(again.context.getBean(Counters.class).sums()).isEqualTo(sums);
      again.stop();
    }
  }

  @Test
  void begin_again_from_nothing_after_a_restart_cut_a_rebuild_short() {
    try (var store = Store.start()) {
      var group = "cut-" + UUID.randomUUID();
      var service = Running.on(store, group);
      service.office().submits(Facts.BIRTH).says(Facts.accepted());
      agree(service);
      service.context.getBean(Editions.class).begin(true);
      service.stop();

      var again = Running.on(store, group);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  Running.json(again.get("/api/tracking/rebuild", operator()))
                      .at("/status/phase")
                      .asString()
                      .equals("SWITCHED"));
      assertThat(again.context.getBean(Editions.class).isUnfinished()).isFalse();
      agree(again);
      again.stop();
    }
  }

  @Test
  void differ_in_nothing_but_know_more_while_a_dossier_waits_from_its_first_fact_on() {
    var waiting = UUID.randomUUID().toString();
    try (var store = Store.start()) {
      var group = "waiting-" + UUID.randomUUID();
      var faulty = Running.on(store, group, "--hoso.engine.drill.stumble-over=" + waiting);
      faulty.office(waiting).submits(Facts.BIRTH);
      faulty.office().submits(Facts.BIRTH);
      await()
          .atMost(PATIENCE)
          .until(() -> faulty.get("/api/tracking/parked", operator()).body().contains(waiting));
      faulty.stop();

      var mended = Running.on(store, group);
      agree(mended);
      assertThat(rebuilt(mended, "CHECK").path("ahead").asLong()).isEqualTo(1);
      mended.stop();
    }
  }

  @Test
  void begin_for_operators_only_and_one_at_a_time() {
    try (var service = Running.start()) {
      var leader =
          new String[] {
            "Authorization", "Bearer " + TestTokens.shared().staff("lanhdao", "*", Role.LEADER)
          };
      assertThat(service.post("/api/tracking/rebuild", leader).statusCode()).isEqualTo(403);
      assertThat(service.post("/api/tracking/rebuild?aim=NOW", operator()).statusCode())
          .isEqualTo(400);
      assertThat(service.get("/ops/tracking/rebuild", operator()).body())
          .contains("Dựng lại từ sự kiện");
    }
  }

  private static void look(
      Running service,
      List<Office> offices,
      AtomicBoolean going,
      List<Integer> answers,
      List<Long> versions) {
    for (int i = 0; going.get(); i++) {
      answers.add(service.get("/ops", operator()).statusCode());
      answers.add(service.get("/api/t/" + offices.get(i % offices.size()).code).statusCode());
      var first = service.get("/api/t/" + offices.getFirst().code);
      versions.add(Running.json(first).path("version").asLong());
    }
  }
}
