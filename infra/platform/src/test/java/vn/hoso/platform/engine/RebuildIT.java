package vn.hoso.platform.engine;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus;
import vn.hoso.platform.rebuild.RebuildStatus.Differing;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;
import vn.hoso.platform.store.Editions;
import vn.hoso.testkit.FactWriter;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.Store;

class RebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Facts intake = new Facts(FactWriter.start());
  private final Store store = Store.start();

  @Test
  void folds_every_document_anew_after_the_store_lost_them_and_goes_on_without_repeating() {
    var dossiers = Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
    Map<String, Remembered<Echo.State, RoutingEvent>> before;
    try (var service = run(false)) {
      dossiers.forEach(it -> intake.asks(it, 1));
      dossiers.forEach(it -> intake.asks(it, 2));
      awaitPublished(service, dossiers, 2);
      before = documents(service, dossiers);
      service.getBean(MongoClient.class).getDatabase("hoso_rebuilt").drop();
    }
    try (var service = run(true)) {
      var after = documents(service, dossiers);
      dossiers.forEach(
          it -> {
            var lost = requireNonNull(before.get(it));
            var rebuilt = requireNonNull(after.get(it));
            assertThat(rebuilt.state()).isEqualTo(lost.state());
            assertThat(rebuilt.sequence()).isEqualTo(2);
            assertThat(rebuilt.seen()).isEqualTo(lost.seen());
          });

      intake.asks(dossiers.getFirst(), 3);
      awaitPublished(service, dossiers.subList(0, 1), 3);
    }
  }

  @Test
  void hears_a_fact_that_overtook_another_as_it_did_at_the_time() {
    var dossier = List.of(UUID.randomUUID().toString());
    try (var service = run(false)) {
      intake.asks(dossier.getFirst(), 2);
      intake.asks(dossier.getFirst(), 1);
      awaitPublished(service, dossier, 2);
      service.getBean(MongoClient.class).getDatabase("hoso_rebuilt").drop();
    }
    try (var service = run(true)) {
      var rebuilt = requireNonNull(documents(service, dossier).get(dossier.getFirst()));
      assertThat(rebuilt.seen()).containsEntry(Owner.INTAKE, 2L);
      assertThat(rebuilt.sequence()).isEqualTo(2);
      // Others leave gaps of their own on this broker.
      var parking = service.getBean(Engine.class).parking();
      assertThat(parking.find(dossier.getFirst())).isEmpty();
    }
  }

  @Test
  void switches_beside_while_facts_and_commands_go_on_and_loses_and_repeats_nothing() {
    var dossiers = Stream.generate(() -> UUID.randomUUID().toString()).limit(40).toList();
    var answered = Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();
    try (var service = run(false)) {
      var engine = engine(service);
      answered.forEach(it -> intake.asks(it, 1));
      awaitPublished(service, answered, 1);
      var spoilt = spoil(service, answered.getFirst());
      var unknown = forgetInTopics(service, answered.getLast());
      var going = new AtomicBoolean(true);
      var commands =
          CompletableFuture.supplyAsync(
              () -> {
                int round = 0;
                for (; going.get() || round < 3; round++) {
                  for (var dossier : dossiers) {
                    intake.asks(dossier, round + 1);
                    engine
                        .dossiers()
                        .change(dossier, Owner.ROUTING, Cause.TIME, RebuildIT::decline);
                  }
                }
                return round;
              });
      var first = switched(engine);
      var second = switched(engine);
      going.set(false);
      var rounds = commands.join();

      awaitPublished(service, dossiers, 2L * rounds);
      assertThat(service.getBean(Editions.class).current()).isEqualTo(3);
      documents(service, dossiers)
          .values()
          .forEach(
              it -> {
                assertThat(it.state().own().answers()).isEqualTo(2 * rounds);
                assertThat(it.state().heard()).hasSize(rounds).doesNotHaveDuplicates();
                assertThat(it.version()).isGreaterThanOrEqualTo(rounds);
              });
      assertThat(first.examples()).noneMatch(it -> dossiers.contains(it.dossierId()));
      assertThat(second.examples()).noneMatch(it -> dossiers.contains(it.dossierId()));
      var mended = requireNonNull(documents(service, answered).get(answered.getFirst()));
      assertThat(first.examples())
          .contains(new Differing(answered.getFirst(), List.of("own.answers")))
          .anyMatch(it -> it.dossierId().equals(answered.getLast()));
      assertThat(mended.state().own().answers()).isEqualTo(1);
      assertThat(mended.version()).isEqualTo(spoilt + 1);
      assertThat(first.carried()).isPositive();
      var kept = requireNonNull(documents(service, answered).get(answered.getLast()));
      assertThat(kept.sequence()).isEqualTo(9);
      assertThat(kept.version()).isEqualTo(unknown);
    }
  }

  private static Ruling<Boolean, RoutingEvent> decline(Remembered<Echo.State, RoutingEvent> now) {
    return new Ruling<>(true, List.of(new WithdrawalDeclined(Instant.now())));
  }

  private static RebuildStatus switched(Engine<Echo.State, RoutingEvent> engine) {
    assertThat(engine.beside().start(Aim.SWITCH)).isTrue();
    await().atMost(PATIENCE).until(() -> !engine.beside().status().phase().isRunning());
    var status = engine.beside().status();
    assertThat(status.phase()).as(status.toString()).isEqualTo(Phase.SWITCHED);
    return status;
  }

  /** As if a fold had been wrong; gives the version. */
  private static long spoil(ConfigurableApplicationContext service, String dossier) {
    var state = requireNonNull(stored(service).find(eq("_id", dossier)).first()).getString("state");
    return change(service, dossier, set("state", state.replace("\"answers\":1", "\"answers\":7")));
  }

  /** As if more had been stated than the topics know; gives the version. */
  private static long forgetInTopics(ConfigurableApplicationContext service, String dossier) {
    return change(service, dossier, set("sequence", 9L));
  }

  private static long change(ConfigurableApplicationContext service, String dossier, Bson change) {
    stored(service).updateOne(eq("_id", dossier), change);
    return requireNonNull(stored(service).find(eq("_id", dossier)).first()).getLong("version");
  }

  private static MongoCollection<Document> stored(ConfigurableApplicationContext service) {
    return service.getBean(MongoClient.class).getDatabase("hoso_rebuilt").getCollection("dossiers");
  }

  private static void awaitPublished(
      ConfigurableApplicationContext service, List<String> dossiers, long sequence) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                documents(service, dossiers).values().stream()
                    .allMatch(it -> it.sequence() == sequence && it.backlog().isEmpty()));
  }

  private static Map<String, Remembered<Echo.State, RoutingEvent>> documents(
      ConfigurableApplicationContext service, List<String> dossiers) {
    return engine(service).documents().findAll(dossiers);
  }

  @SuppressWarnings("unchecked")
  private static Engine<Echo.State, RoutingEvent> engine(ConfigurableApplicationContext service) {
    return (Engine<Echo.State, RoutingEvent>) service.getBean(Engine.class);
  }

  private ConfigurableApplicationContext run(boolean rebuild) {
    var settings =
        List.of(
            "spring.application.name=rebuilt-service",
            "spring.main.web-application-type=none",
            "HOSO_KAFKA=" + Kafka.address(),
            "HOSO_MONGODB=" + store.address(),
            "hoso.engine.database=hoso_rebuilt",
            "hoso.engine.group=rebuilt-service",
            "hoso.engine.partitions=2",
            "hoso.engine.rebuild=" + rebuild,
            "hoso.vault.kek=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "spring.cloud.stream.bindings.dossierEvents-in-0.destination=" + Owner.INTAKE.topic(),
            "spring.cloud.stream.bindings.dossierEvents-in-0.group=rebuilt-service");
    return new SpringApplicationBuilder(EchoApplication.class)
        .run(settings.stream().map(it -> "--" + it).toArray(String[]::new));
  }
}
