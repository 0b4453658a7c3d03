package vn.hoso.tracking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.tracking.application.Counters;

/**
 * Counters in a MongoDB collection. Each update is filtered by the offset that was read; being an
 * upsert too, a lost race comes back as a duplicate key, and is read and decided again.
 */
final class MongoCounters implements Counters {

  private static final int DUPLICATE_KEY = 11000;
  private static final int RACES_AT_MOST = 20;
  private static final long NOWHERE = -1;

  private final Supplier<MongoCollection<Document>> counters;

  MongoCounters(Supplier<MongoCollection<Document>> counters) {
    this.counters = counters;
  }

  @Override
  public void add(List<Addition> additions) {
    Map<String, List<Addition>> left =
        additions.stream().collect(groupingBy(MongoCounters::id, LinkedHashMap::new, toList()));
    for (int race = 0; race < RACES_AT_MOST; race++) {
      left = addOnce(left);
      if (left.isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException("counters lost their race again and again: " + left.keySet());
  }

  /** What lost its race comes back. */
  private Map<String, List<Addition>> addOnce(Map<String, List<Addition>> byDocument) {
    var come = come(byDocument.keySet());
    var ids = new ArrayList<String>();
    var models = new ArrayList<UpdateOneModel<Document>>();
    byDocument.forEach(
        (id, additions) -> {
          var at = come.getOrDefault(id, NOWHERE);
          var news = additions.stream().filter(it -> it.offset() > at).toList();
          if (!news.isEmpty()) {
            ids.add(id);
            models.add(guarded(id, at, news));
          }
        });
    var lost = new LinkedHashMap<String, List<Addition>>();
    for (var id : lost(ids, models)) {
      lost.put(id, byDocument.getOrDefault(id, List.of()));
    }
    return lost;
  }

  private List<String> lost(List<String> ids, List<UpdateOneModel<Document>> models) {
    var lost = new ArrayList<String>();
    int from = 0;
    while (from < models.size()) {
      try {
        counters.get().bulkWrite(models.subList(from, models.size()), new BulkWriteOptions());
        return lost;
      } catch (MongoBulkWriteException race) {
        var error = race.getWriteErrors().getFirst();
        if (error.getCode() != DUPLICATE_KEY || race.getWriteConcernError() != null) {
          throw race;
        }
        lost.add(ids.get(from + error.getIndex()));
        from += error.getIndex() + 1;
      }
    }
    return lost;
  }

  private Map<String, Long> come(Collection<String> ids) {
    var come = new HashMap<String, Long>();
    for (var stored : counters.get().find(in("_id", ids)).projection(include("offset"))) {
      come.put(stored.getString("_id"), stored.getLong("offset"));
    }
    return come;
  }

  private static UpdateOneModel<Document> guarded(String id, long at, List<Addition> news) {
    var sums = new TreeMap<String, Long>();
    news.forEach(
        it -> it.changes().forEach((heading, by) -> sums.merge(heading, (long) by, Long::sum)));
    var updates = new ArrayList<Bson>();
    updates.add(set("offset", news.getLast().offset()));
    updates.add(set("agency", news.getLast().agency()));
    sums.forEach((heading, by) -> updates.add(inc("counts." + FieldName.of(heading), by)));
    return new UpdateOneModel<>(
        and(eq("_id", id), eq("offset", at)), combine(updates), new UpdateOptions().upsert(true));
  }

  @Override
  public Map<String, Map<String, Long>> sums(Collection<String> agencies) {
    return sums(in("agency", agencies));
  }

  @Override
  public Map<String, Map<String, Long>> sums() {
    return sums(new Document());
  }

  private Map<String, Map<String, Long>> sums(Bson filter) {
    var sums = new TreeMap<String, Map<String, Long>>();
    for (var stored : counters.get().find(filter)) {
      var ofAgency = sums.computeIfAbsent(stored.getString("agency"), _ -> new TreeMap<>());
      stored
          .get("counts", new Document())
          .forEach(
              (field, count) ->
                  ofAgency.merge(
                      FieldName.heading(field), ((Number) count).longValue(), Long::sum));
    }
    sums.values().forEach(it -> it.values().removeIf(count -> count == 0));
    return sums;
  }

  @Override
  public void startFrom(Map<String, Map<String, Long>> sums) {
    var emptied = counters.get();
    emptied.deleteMany(new Document());
    sums.forEach(
        (agency, counts) -> {
          var stored = new Document();
          counts.forEach((heading, count) -> stored.append(FieldName.of(heading), count));
          emptied.insertOne(
              new Document("_id", "base:" + agency)
                  .append("agency", agency)
                  .append("offset", NOWHERE)
                  .append("counts", stored));
        });
  }

  @Override
  public Set<String> agencies() {
    return sums().keySet();
  }

  private static String id(Addition it) {
    return it.source() + ":" + it.agency();
  }
}
