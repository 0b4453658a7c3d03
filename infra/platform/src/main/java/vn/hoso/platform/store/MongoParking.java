package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;

/** Parked dossiers in a MongoDB collection, one document per dossier and owner. */
public final class MongoParking implements Parking {

  private final MongoCollection<Document> parked;
  private final RecordReader reader;

  public MongoParking(MongoCollection<Document> parked, RecordReader reader) {
    this.parked = parked;
    this.reader = reader;
  }

  @Override
  public void hold(Collection<Stuck> stuck, Instant now) {
    var byPlace = new LinkedHashMap<String, List<Stuck>>();
    for (var it : stuck) {
      byPlace.computeIfAbsent(keyOf(it.record()), _ -> new ArrayList<>()).add(it);
    }
    byPlace.forEach((key, records) -> holdOne(key, records, now));
  }

  private void holdOne(String key, List<Stuck> stuck, Instant now) {
    var id = stuck.getFirst().record().envelope().id();
    var stored = parked.find(eq("_id", key)).first();
    var records = new TreeMap<Long, Document>();
    if (stored != null) {
      recordsOf(stored).forEach(it -> records.put(it.getLong("sequence"), it));
    }
    stuck.forEach(it -> records.put(it.record().envelope().id().sequence(), write(it.record())));
    parked.replaceOne(
        eq("_id", key),
        new Document("_id", key)
            .append("dossier", id.dossierId())
            .append("owner", id.owner().word())
            .append("why", stuck.getFirst().why())
            .append("since", stored == null ? Date.from(now) : stored.getDate("since"))
            .append("records", List.copyOf(records.values())),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Parked> list(int limit) {
    return parked
        .find()
        .sort(ascending("since"))
        .limit(limit)
        .map(this::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<Parked> find(String dossierId) {
    return parked.find(eq("dossier", dossierId)).map(this::read).into(new ArrayList<>());
  }

  @Override
  public void release(String dossierId, Owner owner, long upTo) {
    var key = keyOf(dossierId, owner);
    var stored = parked.find(eq("_id", key)).first();
    if (stored == null) {
      return;
    }
    var left = recordsOf(stored).stream().filter(it -> it.getLong("sequence") > upTo).toList();
    if (left.isEmpty()) {
      parked.deleteOne(eq("_id", key));
    } else {
      parked.replaceOne(eq("_id", key), stored.append("records", left));
    }
  }

  @Override
  public long count() {
    return parked.countDocuments();
  }

  private Parked read(Document stored) {
    return new Parked(
        stored.getString("dossier"),
        Owner.valueOf(stored.getString("owner").toUpperCase(Locale.ROOT)),
        stored.getString("why"),
        stored.getDate("since").toInstant(),
        recordsOf(stored).stream().map(this::received).toList());
  }

  private Received received(Document stored) {
    var headers = Map.<String, Object>copyOf(stored.get("headers", Document.class));
    var read =
        reader.read(
            stored.getString("topic"),
            stored.getInteger("partition"),
            stored.getLong("offset"),
            headers,
            stored.get("body", Binary.class).getData());
    return switch (read) {
      case Read.Legible(var received) -> received;
      case Read.Illegible(var why) ->
          throw new IllegalStateException(
              "a parked record of " + stored.get("offset") + ": " + why);
    };
  }

  private static Document write(Received record) {
    Envelope envelope = record.envelope();
    return new Document("sequence", envelope.id().sequence())
        .append("topic", envelope.id().owner().topic())
        .append("partition", record.partition())
        .append("offset", record.offset())
        .append("headers", new Document(Map.<String, Object>copyOf(envelope.headers())))
        .append("body", new Binary(record.body()));
  }

  private static List<Document> recordsOf(Document stored) {
    return stored.getList("records", Document.class, List.of());
  }

  private static String keyOf(Received record) {
    return keyOf(record.dossierId(), record.envelope().id().owner());
  }

  private static String keyOf(String dossierId, Owner owner) {
    return dossierId + "." + owner.word();
  }
}
