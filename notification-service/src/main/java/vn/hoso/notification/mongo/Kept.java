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
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.Shelf;
import vn.hoso.platform.store.StateMapping;

/** The dossiers in the engine's own collection, found by what one kind of messages is up to. */
final class Kept {

  /**
   * What entries of the index say about a kind of messages.
   *
   * @param workAt when there is something to do
   * @param uncertainSince since when nobody knows the fate of one
   * @param latest when the last of them moved
   * @param standings of all of them
   */
  record Entries(String workAt, String uncertainSince, String latest, String standings) {}

  private final Shelf dossiers;
  private final StateMapping<Dossier> mapping;
  private final Entries entries;

  /** More entries may be quick to find by, beside those of the kind. */
  Kept(Editions editions, StateMapping<Dossier> mapping, Entries entries, String... more) {
    var quick =
        Stream.concat(
                Stream.of(entries.workAt(), entries.uncertainSince(), entries.latest()),
                Arrays.stream(more))
            .toList();
    this.dossiers = editions.shelf("dossiers", it -> index(it, quick));
    this.mapping = mapping;
    this.entries = entries;
  }

  private static void index(MongoCollection<Document> dossiers, List<String> quick) {
    for (var entry : quick) {
      dossiers.createIndex(
          Indexes.ascending(NotificationIndex.of(entry)), new IndexOptions().sparse(true));
    }
  }

  List<String> due(Instant now, int limit) {
    var workAt = NotificationIndex.of(entries.workAt());
    return dossiers
        .now()
        .find(lte(workAt, Date.from(now)))
        .projection(include("_id"))
        .sort(ascending(workAt))
        .limit(limit)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  List<Uncertain> uncertain(Instant after, int limit) {
    var since = NotificationIndex.of(entries.uncertainSince());
    return dossiers
        .now()
        .find(gt(since, Date.from(after)))
        .projection(include("_id", since))
        .sort(ascending(since))
        .limit(limit)
        .map(it -> new Uncertain(it.getString("_id"), moment(it, entries.uncertainSince())))
        .into(new ArrayList<>());
  }

  List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable Enum<?> standing,
      @Nullable Instant before,
      int limit) {
    var latest = NotificationIndex.of(entries.latest());
    var filters = new ArrayList<Bson>();
    filters.add(before == null ? exists(latest) : lt(latest, Date.from(before)));
    if (agencies != null) {
      filters.add(in(NotificationIndex.of(NotificationIndex.AGENCIES), agencies));
    }
    if (standing != null) {
      filters.add(standing(standing));
    }
    return dossiers
        .now()
        .find(and(filters))
        .sort(descending(latest))
        .limit(limit)
        .map(this::entry)
        .into(new ArrayList<>());
  }

  long count(Enum<?> standing) {
    return dossiers.now().countDocuments(standing(standing));
  }

  Optional<Instant> earliest(String entry) {
    var moment = NotificationIndex.of(entry);
    return Optional.ofNullable(
            dossiers
                .now()
                .find(exists(moment))
                .projection(include(moment))
                .sort(ascending(moment))
                .first())
        .map(it -> moment(it, entry));
  }

  Optional<Entry> first(Bson filter) {
    return Optional.ofNullable(dossiers.now().find(filter).first()).map(this::entry);
  }

  private Bson standing(Enum<?> standing) {
    return eq(NotificationIndex.of(entries.standings()), standing.name());
  }

  private static Instant moment(Document stored, String entry) {
    return stored.getEmbedded(List.of(NotificationIndex.INDEX, entry), Date.class).toInstant();
  }

  private Entry entry(Document stored) {
    return new Entry(
        stored.getString("_id"), stored.getLong("version"), mapping.read(stored.get("state")));
  }
}
