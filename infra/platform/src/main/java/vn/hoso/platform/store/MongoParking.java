package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;

/**
 * Parked dossiers in a MongoDB collection, one document per dossier and owner. Every change is one
 * that the store makes at once, so that an operator's retry takes nothing from a poll.
 */
public final class MongoParking implements Parking {

  /** Of a document: its records by their sequence. */
  private static final String RECORDS = "held";

  /** Where earlier versions had them, as a list. */
  private static final String LISTED = "records";

  private final MongoCollection<Document> parked;
  private final RecordReader reader;

  public MongoParking(MongoCollection<Document> parked, RecordReader reader) {
    this.parked = parked;
    this.reader = reader;
    parked.find(exists(LISTED)).into(new ArrayList<>()).forEach(this::bringAlong);
  }

  private void bringAlong(Document stored) {
    var records = new Document();
    stored
        .getList(LISTED, Document.class)
        .forEach(it -> records.append(Long.toString(it.getLong("sequence")), it));
    parked.updateOne(
        eq("_id", stored.getString("_id")), combine(set(RECORDS, records), unset(LISTED)));
  }

  @Override
  public void hold(Collection<Stuck> stuck, Instant now) {
    if (!stuck.isEmpty()) {
      parked.bulkWrite(stuck.stream().map(it -> holding(it, now)).toList());
    }
  }

  private static UpdateOneModel<Document> holding(Stuck stuck, Instant now) {
    var id = stuck.record().envelope().id();
    return new UpdateOneModel<>(
        eq("_id", key(id.dossierId(), id.owner())),
        combine(
            set(RECORDS + "." + id.sequence(), write(stuck.record())),
            set("why", stuck.why()),
            setOnInsert("dossier", id.dossierId()),
            setOnInsert("owner", id.owner().word()),
            setOnInsert("since", Date.from(now))),
        new UpdateOptions().upsert(true));
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
  public List<Parked> find(Collection<String> dossierIds) {
    var keys =
        dossierIds.stream()
            .flatMap(id -> Arrays.stream(Owner.values()).map(owner -> key(id, owner)))
            .toList();
    return parked.find(in("_id", keys)).map(this::read).into(new ArrayList<>());
  }

  @Override
  public void release(String dossierId, Owner owner, long upTo) {
    var key = key(dossierId, owner);
    var stored = parked.find(eq("_id", key)).first();
    if (stored == null) {
      return;
    }
    var heard = recordsOf(stored).headMap(upTo, true).keySet();
    if (!heard.isEmpty()) {
      parked.updateOne(
          eq("_id", key), combine(heard.stream().map(it -> unset(RECORDS + "." + it)).toList()));
      parked.deleteOne(and(eq("_id", key), eq(RECORDS, new Document())));
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
        recordsOf(stored).values().stream().map(this::received).toList());
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
    return new Document("topic", envelope.id().owner().topic())
        .append("partition", record.partition())
        .append("offset", record.offset())
        .append("headers", new Document(Map.<String, Object>copyOf(envelope.headers())))
        .append("body", new Binary(record.body()));
  }

  private static NavigableMap<Long, Document> recordsOf(Document stored) {
    var bySequence = new TreeMap<Long, Document>();
    stored
        .get(RECORDS, Document.class)
        .forEach((sequence, it) -> bySequence.put(Long.valueOf(sequence), (Document) it));
    return bySequence;
  }

  private static String key(String dossierId, Owner owner) {
    return dossierId + "." + owner.word();
  }
}
