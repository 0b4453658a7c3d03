package vn.hoso.platform.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import vn.hoso.platform.inbound.DeadLetters.Letter;
import vn.hoso.platform.inbound.RecordReader.Read;

/** The function a binding names: takes a poll as the binder hands it over, in bytes. */
public final class PollConsumer implements Consumer<Message<List<byte[]>>> {

  private final RecordReader reader;
  private final Inbound<?, ?> inbound;
  private final DeadLetters deadLetters;
  private final Clock clock;
  private final Runnable handled;
  private volatile Instant busySince = Instant.MAX;

  private PollConsumer(
      RecordReader reader,
      Inbound<?, ?> inbound,
      DeadLetters deadLetters,
      Clock clock,
      Runnable handled) {
    this.reader = reader;
    this.inbound = inbound;
    this.deadLetters = deadLetters;
    this.clock = clock;
    this.handled = handled;
  }

  /** A consumer for the group, which names its dead-letter topics. */
  public static PollConsumer of(
      RecordReader reader,
      Inbound<?, ?> inbound,
      Producer<String, byte[]> producer,
      String group,
      Clock clock,
      MeterRegistry meters) {
    return new PollConsumer(
        reader, inbound, new DeadLetters(producer, group, meters), clock, () -> {});
  }

  /** The same, with something to do when a poll is handled and before it is committed. */
  public PollConsumer then(Runnable handled) {
    return new PollConsumer(reader, inbound, deadLetters, clock, handled);
  }

  /** How long the poll in hand has been waiting to be handled; zero while idle. */
  public Duration stuckFor() {
    var since = busySince;
    return since.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, clock.instant());
  }

  @Override
  public void accept(Message<List<byte[]>> poll) {
    if (busySince.equals(Instant.MAX)) {
      busySince = clock.instant();
    }
    var readable = new ArrayList<Received>();
    var unreadable = new ArrayList<Letter>();
    sort(poll, readable, unreadable);
    inbound.handle(readable);
    deadLetters.bury(unreadable);
    handled.run();
    busySince = Instant.MAX;
  }

  private void sort(Message<List<byte[]>> poll, List<Received> readable, List<Letter> unreadable) {
    var bodies = poll.getPayload();
    List<String> topics = header(poll, KafkaHeaders.RECEIVED_TOPIC);
    List<Integer> partitions = header(poll, KafkaHeaders.RECEIVED_PARTITION);
    List<Long> offsets = header(poll, KafkaHeaders.OFFSET);
    List<?> keys = header(poll, KafkaHeaders.RECEIVED_KEY);
    List<Map<String, Object>> headers = header(poll, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    for (int i = 0; i < bodies.size(); i++) {
      var topic = topics.get(i);
      var body = bodies.get(i);
      switch (reader.read(topic, partitions.get(i), offsets.get(i), headers.get(i), body)) {
        case Read.Legible(var received) -> readable.add(received);
        case Read.Illegible(var why) ->
            unreadable.add(
                new Letter(topic, partitions.get(i), offsets.get(i), text(keys.get(i)), body, why));
      }
    }
  }

  /** Without native decoding the binder hands over empty lists and commits; that must be loud. */
  @SuppressWarnings("unchecked") // the binder gives one list per header, an entry per record
  private static <T> List<T> header(Message<List<byte[]>> poll, String name) {
    var list = (List<T>) poll.getHeaders().get(name);
    if (list == null || list.size() != poll.getPayload().size() || list.isEmpty()) {
      throw new IllegalStateException(
          "the binding gave no list of " + name + ": set batch-mode and use-native-decoding");
    }
    return list;
  }

  private static @Nullable String text(@Nullable Object key) {
    return switch (key) {
      case null -> null;
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      case Object other -> other.toString();
    };
  }
}
