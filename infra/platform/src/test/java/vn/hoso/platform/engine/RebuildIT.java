package vn.hoso.platform.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Remembered;
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

  private static void awaitPublished(
      ConfigurableApplicationContext service, List<String> dossiers, long sequence) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                documents(service, dossiers).values().stream()
                    .allMatch(it -> it.sequence() == sequence && it.backlog().isEmpty()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Remembered<Echo.State, RoutingEvent>> documents(
      ConfigurableApplicationContext service, List<String> dossiers) {
    return ((Engine<Echo.State, RoutingEvent>) service.getBean(Engine.class))
        .documents()
        .findAll(dossiers);
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
