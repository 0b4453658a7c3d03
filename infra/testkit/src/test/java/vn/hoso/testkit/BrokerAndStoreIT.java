package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;

@ExtendWith(SpringExtension.class)
@WithBrokerAndStore
class BrokerAndStoreIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Environment environment;

  @Autowired
  BrokerAndStoreIT(Environment environment) {
    this.environment = environment;
  }

  @Test
  void an_application_finds_both_in_its_environment() {
    assertThat(environment.getRequiredProperty("HOSO_KAFKA")).isEqualTo(Kafka.address());
    try (var client = MongoClients.create(environment.getRequiredProperty("HOSO_MONGODB"))) {
      var papers = client.getDatabase(Store.freshDatabase()).getCollection("papers");
      papers.insertOne(new Document("_id", 1));
      assertThat(papers.countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void what_is_written_is_read_with_its_envelope() {
    try (var writer = FactWriter.start();
        var reader = FactReader.of(Owner.ROUTING.topic())) {
      writer.write(overdue("D-1", 1), "{\"at\":\"2026-11-23T02:00:00Z\"}");
      writer.write(overdue("D-2", 1), "{}");
      writer.write(overdue("D-1", 2), "{}");

      var facts = reader.untilStated("D-1", PATIENCE, "dossier.overdue.v1");
      assertThat(facts).first().extracting(Fact::envelope).isEqualTo(overdue("D-1", 1));

      reader.until(all -> all.size() == 3, PATIENCE);
      assertThat(EventLog.of(Owner.ROUTING.topic()).lines())
          .hasSize(3)
          .anySatisfy(line -> assertThat(line).contains("D-1 routing.2").contains("overdue.v1 {}"));
    }
  }

  @Test
  void a_wait_in_vain_prints_what_was_there() {
    try (var writer = FactWriter.start();
        var reader = FactReader.of(Owner.NOTIFICATION.topic())) {
      var stated =
          new Envelope(
              new EventId("D-3", Owner.NOTIFICATION, 1),
              "dossier.x.v1",
              Instant.EPOCH,
              null,
              null,
              null);
      writer.write(stated, "{}");
      assertThatThrownBy(() -> reader.untilStated("D-3", Duration.ofSeconds(3), "dossier.y.v1"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("D-3 notification.1")
          .hasMessageContaining("dossier.x.v1");
    }
  }

  @Test
  void a_topic_of_ones_own_takes_anything() {
    Kafka.createTopic("of-my-own", 1);
    try (var writer = FactWriter.start();
        var reader = FactReader.of("of-my-own")) {
      writer.writeRaw("of-my-own", "k", Map.of(), "no fact".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> reader.until(all -> !all.isEmpty(), PATIENCE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ce_id is missing");
    }
  }

  private static Envelope overdue(String dossier, int sequence) {
    return new Envelope(
        new EventId(dossier, Owner.ROUTING, sequence),
        "dossier.overdue.v1",
        Instant.parse("2026-11-23T02:00:00Z"),
        "cause",
        null,
        null);
  }
}
