package vn.hoso.platform.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.Owner;

/** Buries bytes that nobody can read in {@code <topic>.<group>.dlt}, with the reason as headers. */
public final class DeadLetters {

  public static final String PARTITION = "dlt-partition";
  public static final String OFFSET = "dlt-offset";
  public static final String WHY = "dlt-why";
  private static final String TOPIC = "dlt-topic";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  /** A record that could not be read. */
  record Letter(
      String topic, int partition, long offset, @Nullable String key, byte[] body, String why) {}

  private final Producer<String, byte[]> producer;
  private final String group;
  private final MeterRegistry meters;

  DeadLetters(Producer<String, byte[]> producer, String group, MeterRegistry meters) {
    this.producer = producer;
    this.group = group;
    this.meters = meters;
  }

  /** Where a group buries what it could not read of an owner's topic. */
  public static String topicOf(Owner owner, String group) {
    return owner.topic() + "." + group + ".dlt";
  }

  /** Returns when the broker has them all. */
  void bury(List<Letter> letters) {
    var sent = new ArrayList<Future<?>>();
    for (var letter : letters) {
      log.atWarn()
          .addKeyValue("topic", letter.topic())
          .addKeyValue("partition", letter.partition())
          .addKeyValue("offset", letter.offset())
          .addKeyValue("why", letter.why())
          .log("unreadable record goes to the dead letters");
      sent.add(producer.send(recordOf(letter)));
      meters.counter("dead.letters", "topic", letter.topic()).increment();
    }
    sent.forEach(DeadLetters::await);
  }

  private ProducerRecord<String, byte[]> recordOf(Letter letter) {
    var topic = topicOf(Owner.ofTopic(letter.topic()), group);
    var dead = new ProducerRecord<>(topic, letter.key(), letter.body());
    header(dead, TOPIC, letter.topic());
    header(dead, PARTITION, Integer.toString(letter.partition()));
    header(dead, OFFSET, Long.toString(letter.offset()));
    header(dead, WHY, letter.why());
    return dead;
  }

  private static void header(ProducerRecord<?, ?> dead, String name, String text) {
    dead.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void await(Future<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the broker did not take a dead letter", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while burying a dead letter", stop);
    }
  }
}
