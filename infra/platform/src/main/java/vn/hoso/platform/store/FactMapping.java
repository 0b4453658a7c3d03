package vn.hoso.platform.store;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.platform.dossier.Fact;

/** How an unpublished fact lies in its dossier's document. */
final class FactMapping {

  private FactMapping() {}

  static Document write(Fact fact) {
    var envelope = fact.envelope();
    var stored =
        new Document("sequence", envelope.id().sequence())
            .append("id", envelope.id().toString())
            .append("type", envelope.type())
            .append("time", envelope.time().toString())
            .append("json", fact.json());
    putIfPresent(stored, "causation", envelope.causationId());
    putIfPresent(stored, "correlation", envelope.correlationId());
    putIfPresent(stored, "traceparent", envelope.traceparent());
    return stored;
  }

  static Fact read(Document stored) {
    return new Fact(
        new Envelope(
            EventId.parse(stored.getString("id")),
            stored.getString("type"),
            Instant.parse(stored.getString("time")),
            stored.getString("causation"),
            stored.getString("correlation"),
            stored.getString("traceparent")),
        stored.getString("json"));
  }

  private static void putIfPresent(Document stored, String name, @Nullable String value) {
    if (value != null) {
      stored.append(name, value);
    }
  }
}
