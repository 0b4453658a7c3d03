package vn.hoso.tracking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.tracking.application.Views;
import vn.hoso.tracking.domain.View;

/** Lists over the collection of views, newest first. */
final class MongoViews implements Views {

  private static final String SUBMITTED = "index." + TrackingIndex.SUBMITTED;
  private static final Bson NEWEST_FIRST = descending(SUBMITTED, "_id");

  private final Supplier<MongoCollection<Document>> dossiers;
  private final StateMapping<View> mapping;

  MongoViews(Supplier<MongoCollection<Document>> dossiers, StateMapping<View> mapping) {
    this.dossiers = dossiers;
    this.mapping = mapping;
  }

  /** Gives a collection what lists ask it for. */
  static void prepare(MongoCollection<Document> dossiers) {
    for (var name : List.of(TrackingIndex.STATUS, TrackingIndex.LATENESS, TrackingIndex.FIELD)) {
      dossiers.createIndex(
          Indexes.compoundIndex(
              ascending("index." + TrackingIndex.AGENCY),
              ascending("index." + name),
              NEWEST_FIRST));
    }
  }

  @Override
  public List<Listed> list(Wanted wanted, int limit) {
    return dossiers
        .get()
        .find(filter(wanted))
        .sort(NEWEST_FIRST)
        .limit(limit)
        .map(it -> new Listed(it.getString("_id"), view(it)))
        .into(new ArrayList<>());
  }

  @Override
  public void forEach(Consumer<View> taker) {
    for (var stored : dossiers.get().find()) {
      taker.accept(view(stored));
    }
  }

  private View view(Document stored) {
    return mapping.read(stored.get("state"));
  }

  private Bson filter(Wanted wanted) {
    var all = new ArrayList<Bson>();
    all.add(exists("index." + TrackingIndex.PETITION, false));
    if (wanted.agencies() != null) {
      all.add(in("index." + TrackingIndex.AGENCY, wanted.agencies()));
    }
    add(all, TrackingIndex.STATUS, wanted.status());
    add(all, TrackingIndex.CHANNEL, wanted.channel() == null ? null : wanted.channel().name());
    add(all, TrackingIndex.FIELD, wanted.field());
    add(all, TrackingIndex.LATENESS, wanted.lateness() == null ? null : wanted.lateness().name());
    add(
        all,
        TrackingIndex.CODE,
        wanted.code() == null ? null : wanted.code().strip().toUpperCase(Locale.ROOT));
    if (wanted.after() != null) {
      all.add(olderThan(wanted.after()));
    }
    return and(all);
  }

  /** What a list shows after this dossier; what came in at an unknown time comes last. */
  private Bson olderThan(String dossierId) {
    var last = dossiers.get().find(eq("_id", dossierId)).first();
    var submitted =
        last == null ? null : last.get("index", Document.class).getDate(TrackingIndex.SUBMITTED);
    var sameMoment = and(eq(SUBMITTED, submitted), lt("_id", dossierId));
    return submitted == null
        ? sameMoment
        : or(lt(SUBMITTED, submitted), eq(SUBMITTED, null), sameMoment);
  }

  private static void add(List<Bson> all, String name, @Nullable Object value) {
    if (value != null) {
      all.add(eq("index." + name, value));
    }
  }
}
