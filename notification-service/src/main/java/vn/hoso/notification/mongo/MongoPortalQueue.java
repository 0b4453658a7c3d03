package vn.hoso.notification.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
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
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.portal.domain.SyncStanding;
import vn.hoso.platform.store.StateMapping;

/** Finds dossiers by what the portal is told of them, in the engine's own collection. */
final class MongoPortalQueue implements PortalQueue {

  private static final String INDEX = "index";

  private final MongoCollection<Document> dossiers;
  private final StateMapping<Dossier> mapping;

  MongoPortalQueue(MongoDatabase database, StateMapping<Dossier> mapping) {
    this.dossiers = database.getCollection("dossiers");
    this.mapping = mapping;
    for (var entry : PortalIndex.ORDERED) {
      dossiers.createIndex(
          Indexes.ascending(NotificationIndex.of(entry)), new IndexOptions().sparse(true));
    }
  }

  @Override
  public List<String> due(Instant now, int limit) {
    var workAt = NotificationIndex.of(PortalIndex.WORK_AT);
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
    var since = NotificationIndex.of(PortalIndex.UNCERTAIN_SINCE);
    return dossiers
        .find(gt(since, Date.from(after)))
        .projection(include("_id", since))
        .sort(ascending(since))
        .limit(limit)
        .map(it -> new Uncertain(it.getString("_id"), moment(it, PortalIndex.UNCERTAIN_SINCE)))
        .into(new ArrayList<>());
  }

  @Override
  public long rejected() {
    return dossiers.countDocuments(standing(SyncStanding.REJECTED));
  }

  @Override
  public Optional<Instant> behindSince() {
    var since = NotificationIndex.of(PortalIndex.BEHIND_SINCE);
    return Optional.ofNullable(
            dossiers.find(exists(since)).projection(include(since)).sort(ascending(since)).first())
        .map(it -> moment(it, PortalIndex.BEHIND_SINCE));
  }

  @Override
  public List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable SyncStanding standing,
      @Nullable Instant before,
      int limit) {
    var latest = NotificationIndex.of(PortalIndex.LATEST);
    var filters = new ArrayList<Bson>();
    filters.add(before == null ? exists(latest) : lt(latest, Date.from(before)));
    if (agencies != null) {
      filters.add(in(NotificationIndex.of(NotificationIndex.AGENCIES), agencies));
    }
    if (standing != null) {
      filters.add(standing(standing));
    }
    return dossiers
        .find(and(filters))
        .sort(descending(latest))
        .limit(limit)
        .map(this::entry)
        .into(new ArrayList<>());
  }

  private static Bson standing(SyncStanding standing) {
    return eq(NotificationIndex.of(PortalIndex.STANDINGS), standing.name());
  }

  private static Instant moment(Document stored, String entry) {
    return stored.getEmbedded(List.of(INDEX, entry), Date.class).toInstant();
  }

  private Entry entry(Document stored) {
    return new Entry(
        stored.getString("_id"), stored.getLong("version"), mapping.read(stored.get("state")));
  }
}
