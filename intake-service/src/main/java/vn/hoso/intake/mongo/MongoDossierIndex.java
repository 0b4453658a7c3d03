package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.platform.store.StateMapping;

/** Finds dossiers by what their documents are indexed under. */
public final class MongoDossierIndex implements DossierIndex {

  private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})~([0-9a-f-]{36})");

  private static final String ACCEPTED = "index.accepted";
  private static final int AT_ONCE = 500;

  private final Supplier<MongoCollection<Document>> dossiers;
  private final StateMapping<Dossier> mapping = IndexedDossier.mapping();

  /** Asks for the collection at each use: a rebuild makes another one the one that is read. */
  public MongoDossierIndex(Supplier<MongoCollection<Document>> dossiers) {
    this.dossiers = dossiers;
  }

  /** Gives a collection what questions ask it for. */
  public static void prepare(MongoCollection<Document> dossiers) {
    var sparse = new IndexOptions().sparse(true);
    dossiers.createIndex(Indexes.ascending("index.lookup"), sparse);
    dossiers.createIndex(Indexes.ascending("index.code", ACCEPTED), sparse);
    dossiers.createIndex(Indexes.ascending("index.series", "index.number"), sparse);
    dossiers.createIndex(Indexes.ascending("index.tray", "index.due", "_id"));
    dossiers.createIndex(Indexes.ascending("index.mark"), sparse);
    dossiers.createIndex(Indexes.ascending("index.follow", "index.followDue"), sparse);
    dossiers.createIndex(Indexes.ascending("index.desk", ACCEPTED, "_id"), sparse);
  }

  /**
   * Indexes anew what an earlier program accepted, before there was a register: without it they
   * would be missing there until somebody changes them. What is saved meanwhile has its entries.
   *
   * @return how many were indexed anew
   */
  int bringAlong() {
    var lacking = and(exists("index.code"), exists(ACCEPTED, false));
    int brought = 0;
    for (var some = some(lacking); !some.isEmpty(); some = some(lacking)) {
      dossiers.get().bulkWrite(some.stream().map(this::indexedAnew).toList());
      brought += some.size();
    }
    return brought;
  }

  private List<Document> some(Bson filter) {
    return dossiers.get().find(filter).limit(AT_ONCE).into(new ArrayList<>());
  }

  private UpdateOneModel<Document> indexedAnew(Document stored) {
    var entries = IndexedDossier.index(mapping.read(stored.get("state")));
    return new UpdateOneModel<>(
        and(eq("_id", stored.getString("_id")), eq("version", stored.getLong("version"))),
        set("index", new Document(entries)));
  }

  @Override
  public Optional<Row> byLookupHash(String hash) {
    return first(eq("index.lookup", hash));
  }

  @Override
  public Optional<Row> byOfficialCode(String code) {
    return first(eq("index.code", code));
  }

  @Override
  public Page tray(Tray tray, @Nullable Set<String> agencies, @Nullable String after, int limit) {
    boolean newestFirst = tray == Tray.ENDED;
    return page("due", newestFirst, of(tray, agencies), after, limit);
  }

  @Override
  public Page accepted(String desk, Instant from, Instant to, @Nullable String after, int limit) {
    return page("accepted", false, List.of(acceptedAt(desk, from, to)), after, limit);
  }

  @Override
  public long countAccepted(String desk, Instant from, Instant to) {
    return dossiers.get().countDocuments(acceptedAt(desk, from, to));
  }

  private static Bson acceptedAt(String desk, Instant from, Instant to) {
    return and(eq("index.desk", desk), gte(ACCEPTED, Date.from(from)), lt(ACCEPTED, Date.from(to)));
  }

  /** Rows in the order of a moment they are indexed under. */
  private Page page(
      String moment, boolean newestFirst, List<Bson> wanted, @Nullable String after, int limit) {
    var field = "index." + moment;
    var filters = new ArrayList<>(wanted);
    var cursor = after == null ? null : CURSOR.matcher(after);
    if (cursor != null && cursor.matches()) {
      filters.add(beyond(field, cursor.group(1), cursor.group(2), newestFirst));
    }
    var order = newestFirst ? Sorts.descending(field, "_id") : Sorts.ascending(field, "_id");
    var found =
        dossiers
            .get()
            .find(and(filters))
            .sort(order)
            .limit(limit + 1)
            .into(new ArrayList<Document>());
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        shown.stream().map(this::row).toList(),
        found.size() > limit ? cursor(moment, shown.getLast()) : null);
  }

  @Override
  public Map<Tray, Long> counts(@Nullable Set<String> agencies) {
    var counts = new EnumMap<Tray, Long>(Tray.class);
    for (var tray : Tray.values()) {
      if (tray != Tray.ELSEWHERE) {
        counts.put(tray, dossiers.get().countDocuments(and(of(tray, agencies))));
      }
    }
    return counts;
  }

  @Override
  public List<Row> followUps(@Nullable Set<String> agencies, int limit) {
    var open = agencies == null ? exists("index.follow") : in("index.follow", agencies);
    return dossiers
        .get()
        .find(open)
        .sort(Sorts.ascending("index.followDue", "_id"))
        .limit(limit)
        .map(this::row)
        .into(new ArrayList<>());
  }

  @Override
  public Map<Mark, Long> marks(@Nullable Set<String> agencies) {
    var marks = new EnumMap<Mark, Long>(Mark.class);
    for (var mark : Mark.values()) {
      var filter = within(eq("index.mark", mark.name()), agencies);
      var count = dossiers.get().countDocuments(and(filter));
      if (count > 0) {
        marks.put(mark, count);
      }
    }
    return marks;
  }

  private static List<Bson> of(Tray tray, @Nullable Set<String> agencies) {
    return within(eq("index.tray", tray.name()), agencies);
  }

  private static List<Bson> within(Bson filter, @Nullable Set<String> agencies) {
    return agencies == null ? List.of(filter) : List.of(filter, in("index.desk", agencies));
  }

  private static Bson beyond(String field, String millis, String id, boolean newestFirst) {
    var at = Date.from(Instant.ofEpochMilli(Long.parseLong(millis)));
    return newestFirst
        ? or(lt(field, at), and(eq(field, at), lt("_id", id)))
        : or(gt(field, at), and(eq(field, at), gt("_id", id)));
  }

  private static String cursor(String moment, Document last) {
    var at = last.getEmbedded(List.of("index", moment), Date.class);
    return at.toInstant().toEpochMilli() + "~" + last.getString("_id");
  }

  private Optional<Row> first(Bson filter) {
    return Optional.ofNullable(dossiers.get().find(filter).first()).map(this::row);
  }

  private Row row(Document stored) {
    return new Row(
        stored.getString("_id"), stored.getLong("version"), mapping.read(stored.get("state")));
  }
}
