package vn.hoso.standalone.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.hoso.standalone.data.DataFolder;

/** Runs a broker and writes to it for ever, saying each number once it is acknowledged. */
final class BrokerChild {

  static final String TOPIC = "dossier.intake.v1";

  private BrokerChild() {}

  public static void main(String... arguments) throws Exception {
    var broker = EmbeddedBroker.start(DataFolder.open(Path.of(arguments[0])), List.of(TOPIC), 4);
    var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; ; i++) {
        String number = Integer.toString(i);
        producer.send(new ProducerRecord<>(TOPIC, number, number)).get();
        System.out.println("acknowledged " + number);
      }
    }
  }
}
