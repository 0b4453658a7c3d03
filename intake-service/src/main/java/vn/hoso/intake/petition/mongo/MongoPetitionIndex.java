package vn.hoso.intake.petition.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.Sight;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.store.StateMapping;

/** Finds petitions by what their documents are indexed under. */
final class MongoPetitionIndex implements PetitionIndex {

  private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})~([0-9a-f-]{36})");

  private final Supplier<MongoCollection<Document>> petitions;
  private final StateMapping<Petition> mapping = IndexedPetition.mapping();

  /** Asks for the collection at each use: a rebuild makes another one the one that is read. */
  MongoPetitionIndex(Supplier<MongoCollection<Document>> petitions) {
    this.petitions = petitions;
  }

  /** Gives a collection what questions ask it for. */
  static void prepare(MongoCollection<Document> petitions) {
    var sparse = new IndexOptions().sparse(true);
    petitions.createIndex(Indexes.ascending("index.lookup"), sparse);
    petitions.createIndex(Indexes.ascending("index.published"), sparse);
    petitions.createIndex(Indexes.ascending("index.marks"), sparse);
    petitions.createIndex(Indexes.ascending("index.repeats"), sparse);
    petitions.createIndex(Indexes.ascending("index.received"));
    petitions.createIndex(Indexes.ascending("index.tray", "index.due", "_id"));
  }

  @Override
  public Optional<Row> byLookupHash(String hash) {
    return Optional.ofNullable(petitions.get().find(eq("index.lookup", hash)).first())
        .map(this::row);
  }

  @Override
  public Page tray(PetitionTray tray, Sight sight, @Nullable String after, int limit) {
    boolean newestFirst = tray == PetitionTray.DONE;
    var filters = new ArrayList<Bson>(seen(eq("index.tray", tray.name()), sight));
    var cursor = after == null ? null : CURSOR.matcher(after);
    if (cursor != null && cursor.matches()) {
      filters.add(beyond(cursor.group(1), cursor.group(2), newestFirst));
    }
    var order =
        newestFirst ? Sorts.descending("index.due", "_id") : Sorts.ascending("index.due", "_id");
    var found =
        petitions
            .get()
            .find(and(filters))
            .sort(order)
            .limit(limit + 1)
            .into(new ArrayList<Document>());
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        shown.stream().map(this::row).toList(),
        found.size() > limit ? cursor(shown.getLast()) : null);
  }

  @Override
  public Map<PetitionTray, Long> counts(Sight sight) {
    var counts = new EnumMap<PetitionTray, Long>(PetitionTray.class);
    for (var tray : PetitionTray.values()) {
      counts.put(
          tray, petitions.get().countDocuments(and(seen(eq("index.tray", tray.name()), sight))));
    }
    return counts;
  }

  @Override
  public List<Row> published(int limit) {
    return rows(
        petitions
            .get()
            .find(exists("index.published"))
            .sort(Sorts.descending("index.published", "_id"))
            .limit(limit));
  }

  @Override
  public List<Row> receivedBetween(Instant from, Instant to, @Nullable Set<String> agencies) {
    var period = and(gte("index.received", Date.from(from)), lt("index.received", Date.from(to)));
    return rows(petitions.get().find(and(of(period, agencies))));
  }

  @Override
  public List<Row> marked(String agency, Marks marks, int limit) {
    var alike = and(eq("index.agency", agency), in("index.marks", IndexedPetition.marks(marks)));
    return rows(petitions.get().find(alike).sort(Sorts.descending("index.received")).limit(limit));
  }

  @Override
  public Set<String> repeatedAmong(Set<String> ids) {
    var repeated = new HashSet<String>();
    for (var it :
        petitions.get().find(in("index.repeats", ids)).projection(include("index.repeats"))) {
      repeated.add(it.getEmbedded(List.of("index", "repeats"), String.class));
    }
    return repeated;
  }

  /** As {@link Sight#sees}; one of an unknown class is taken for one about conduct. */
  private static List<Bson> seen(Bson filter, Sight sight) {
    var filters = new ArrayList<>(of(filter, sight.agencies()));
    if (!sight.leader()) {
      var forAll =
          and(eq("index.kind", Kind.REGULATION.name()), exists("index.confidential", false));
      filters.add(or(forAll, eq("index.assigned", sight.user())));
    }
    return filters;
  }

  private static List<Bson> of(Bson filter, @Nullable Set<String> agencies) {
    return agencies == null ? List.of(filter) : List.of(filter, in("index.agency", agencies));
  }

  private static Bson beyond(String millis, String id, boolean newestFirst) {
    var at = Date.from(Instant.ofEpochMilli(Long.parseLong(millis)));
    return newestFirst
        ? or(lt("index.due", at), and(eq("index.due", at), lt("_id", id)))
        : or(gt("index.due", at), and(eq("index.due", at), gt("_id", id)));
  }

  private static String cursor(Document last) {
    var due = last.getEmbedded(List.of("index", "due"), Date.class);
    return due.toInstant().toEpochMilli() + "~" + last.getString("_id");
  }

  private List<Row> rows(FindIterable<Document> found) {
    return found.map(this::row).into(new ArrayList<>());
  }

  private Row row(Document stored) {
    return new Row(
        stored.getString("_id"), stored.getLong("version"), mapping.read(stored.get("state")));
  }
}
