package vn.hoso.standalone.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.standalone.data.ChildProcess;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;

class EmbeddedBrokerIT {

  private static final String TOPIC = BrokerChild.TOPIC;

  @TempDir Path temp;

  @Test
  void whatWasPublishedIsThereAtTheNextStartAtTheSameAddress() throws Exception {
    String address;
    try (var data = DataFolder.open(temp);
        var broker = EmbeddedBroker.start(data, List.of(TOPIC), 4)) {
      address = broker.bootstrapServers();
      publish(broker, "first");
      assertThat(consume(broker, "readers", 1)).containsExactly("first");
    }
    try (var data = DataFolder.open(temp);
        var broker = EmbeddedBroker.start(data, List.of(TOPIC, "dossier.routing.v1"), 4)) {
      assertThat(broker.bootstrapServers()).isEqualTo(address);
      publish(broker, "second");
      assertThat(consume(broker, "newcomers", 2)).containsExactlyInAnyOrder("first", "second");
      assertThat(consume(broker, "readers", 1)).containsExactly("second");
    }
  }

  @Test
  void topicsKeepTheirRecordsForEver() throws Exception {
    try (var data = DataFolder.open(temp);
        var broker = EmbeddedBroker.start(data, List.of(TOPIC), 4);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      var settings = requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThat(admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values())
          .singleElement()
          .satisfies(topicFound -> assertThat(topicFound.partitions()).hasSize(4));
    }
  }

  @Test
  void aKilledBrokerHasEverythingItAcknowledged() throws Exception {
    int acknowledged = 0;
    try (var child = ChildProcess.run(BrokerChild.class, temp.toString())) {
      while (acknowledged < 500 && child.line() != null) {
        acknowledged++;
      }
      acknowledged += child.kill().size();
    }
    try (var data = DataFolder.open(temp);
        var broker = EmbeddedBroker.start(data, List.of(TOPIC), 4)) {
      assertThat(consume(broker, "after", acknowledged))
          .containsAll(IntStream.range(0, acknowledged).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void brokenBrokerDataGivesOneSentence() throws Exception {
    Files.createDirectories(temp.resolve("kafka"));
    Files.writeString(temp.resolve("kafka/meta.properties"), "version=1\ncluster.id=\n");
    try (var data = DataFolder.open(temp)) {
      assertThatExceptionOfType(UnusableData.class)
          .isThrownBy(() -> EmbeddedBroker.start(data, List.of(TOPIC), 4))
          .withMessageContaining("The broker cannot start on its data in " + temp);
    }
  }

  private static void publish(EmbeddedBroker broker, String text) throws Exception {
    var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "key", text)).get();
    }
  }

  private static Set<String> consume(EmbeddedBroker broker, String group, int atLeast) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false");
    Set<String> texts = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> texts.add(one.value()));
                return texts.size() >= atLeast;
              });
      consumer.commitSync();
    }
    return texts;
  }
}
