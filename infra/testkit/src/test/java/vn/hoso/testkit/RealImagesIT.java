package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;

class RealImagesIT {

  @Test
  @WithRealMongo
  void mongodb_answers() {
    try (var client = MongoClients.create(RealMongo.address())) {
      var answer = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
      assertThat(answer.getString("version")).startsWith("8.");
    }
  }

  @Test
  @WithRealKafka
  void kafka_has_the_topics_of_all_owners() {
    var stated =
        new Envelope(
            new EventId("D-1", Owner.INTAKE, 1),
            "dossier.end-reported.v1",
            Instant.EPOCH,
            null,
            null,
            null);
    try (var writer = FactWriter.at(RealKafka.address());
        var reader = FactReader.at(RealKafka.address(), Owner.INTAKE.topic())) {
      writer.write(stated, "{}");
      assertThat(reader.until(all -> !all.isEmpty(), Duration.ofSeconds(20)))
          .extracting(Fact::envelope)
          .containsExactly(stated);
    }
  }
}
