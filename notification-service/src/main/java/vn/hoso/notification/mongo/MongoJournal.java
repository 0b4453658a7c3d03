package vn.hoso.notification.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.application.Journal;
import vn.hoso.notification.application.Waiting;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.store.StateMapping;

/** Finds dossiers by what is due, by code and by agency, in the engine's own collection. */
final class MongoJournal implements Waiting, Journal {

  private final MongoCollection<Document> dossiers;
  private final StateMapping<Dossier> mapping;

  MongoJournal(MongoDatabase database, StateMapping<Dossier> mapping) {
    this.dossiers = database.getCollection("dossiers");
    this.mapping = mapping;
    for (var entry :
        List.of(
            NotificationIndex.CODE,
            NotificationIndex.LOOKUP,
            NotificationIndex.WORK_AT,
            NotificationIndex.UNCERTAIN_SINCE,
            NotificationIndex.LATEST)) {
      dossiers.createIndex(
          Indexes.ascending(NotificationIndex.of(entry)), new IndexOptions().sparse(true));
    }
  }

  @Override
  public List<String> due(Instant now, int limit) {
    var workAt = NotificationIndex.of(NotificationIndex.WORK_AT);
    return dossiers
        .find(lte(workAt, Date.from(now)))
        .projection(include("_id"))
        .sort(ascending(workAt))
        .limit(limit)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public List<Uncertain> uncertain(Instant after, int limit) {
    var since = NotificationIndex.of(NotificationIndex.UNCERTAIN_SINCE);
    return dossiers
        .find(gt(since, Date.from(after)))
        .projection(include("_id", since))
        .sort(ascending(since))
        .limit(limit)
        .map(
            it ->
                new Uncertain(
                    it.getString("_id"),
                    it.getEmbedded(List.of("index", NotificationIndex.UNCERTAIN_SINCE), Date.class)
                        .toInstant()))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Entry> find(String dossierId) {
    return first(eq("_id", dossierId));
  }

  @Override
  public Optional<Entry> findByCode(String code, String lookupHash) {
    return first(
        or(
            eq(NotificationIndex.of(NotificationIndex.CODE), code),
            eq(NotificationIndex.of(NotificationIndex.LOOKUP), lookupHash)));
  }

  @Override
  public List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable Standing standing,
      @Nullable Instant before,
      int limit) {
    var latest = NotificationIndex.of(NotificationIndex.LATEST);
    var filters = new ArrayList<Bson>();
    filters.add(before == null ? exists(latest) : lt(latest, Date.from(before)));
    if (agencies != null) {
      filters.add(in(NotificationIndex.of(NotificationIndex.AGENCIES), agencies));
    }
    if (standing != null) {
      filters.add(eq(NotificationIndex.of(NotificationIndex.STANDINGS), standing.name()));
    }
    return dossiers
        .find(and(filters))
        .sort(descending(latest))
        .limit(limit)
        .map(this::entry)
        .into(new ArrayList<>());
  }

  private Optional<Entry> first(Bson filter) {
    return Optional.ofNullable(dossiers.find(filter).first()).map(this::entry);
  }

  private Entry entry(Document stored) {
    return new Entry(
        stored.getString("_id"), stored.getLong("version"), mapping.read(stored.get("state")));
  }
}
