package vn.hoso.platform.inbound;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.Decoded;
import vn.hoso.platform.codec.EventCodec;

/** Reads one record: envelope from the headers, fact from the bytes. */
public final class RecordReader {

  private final EventCodec codec;

  public RecordReader(EventCodec codec) {
    this.codec = codec;
  }

  /** What a record turns out to be. */
  public sealed interface Read {

    /** A fact for a dossier, be its name known to this build or not. */
    record Legible(Received received) implements Read {}

    /** Nobody can say what this is; it belongs into the dead-letter topic. */
    record Illegible(String why) implements Read {}
  }

  /** A record as a plain consumer has it. */
  public Read read(ConsumerRecord<String, byte[]> record) {
    var headers = new HashMap<String, Object>();
    record.headers().forEach(it -> headers.put(it.key(), it.value()));
    return read(record.topic(), record.partition(), record.offset(), headers, record.value());
  }

  /** A record as a binding has it. Never fails: what is illegible is a value too. */
  public Read read(
      String topic, int partition, long offset, Map<String, Object> headers, byte[] body) {
    Envelope envelope;
    try {
      envelope = Envelope.read(name -> text(headers.get(name)));
    } catch (IllegalArgumentException incomplete) {
      return new Read.Illegible(String.valueOf(incomplete.getMessage()));
    }
    if (envelope.id().owner() != Owner.ofTopic(topic)) {
      return new Read.Illegible("a fact of " + envelope.id().owner() + " on the topic " + topic);
    }
    return switch (codec.decode(envelope.type(), body)) {
      case Decoded.Known(var event) when envelope.id().owner().facts().isInstance(event) ->
          new Read.Legible(new Received(envelope, event, body, partition, offset));
      case Decoded.Known _ -> new Read.Illegible(envelope.type() + " is another service's fact");
      case Decoded.Unknown _ ->
          new Read.Legible(new Received(envelope, null, body, partition, offset));
      case Decoded.Malformed(var why) -> new Read.Illegible(why);
    };
  }

  /** Spring producers give text, others give bytes. */
  private static @Nullable String text(@Nullable Object header) {
    return switch (header) {
      case null -> null;
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      case Object other -> other.toString();
    };
  }
}
