package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.platform.store.StateMapping;

/** The catalogue in a MongoDB collection, one document per version. */
public final class MongoProcedures implements Procedures {

  private final MongoCollection<Document> procedures;
  private final StateMapping<ProcedureVersion> mapping =
      new StateMapping<>(ProcedureVersion.class, _ -> Map.of());

  public MongoProcedures(MongoDatabase database) {
    procedures = database.getCollection("procedures");
    procedures.createIndex(Indexes.ascending("code", "version"));
    procedures.createIndex(Indexes.ascending("sort"));
  }

  /** Brings versions along from where earlier programs kept them, unless that was done before. */
  static void move(MongoDatabase from, MongoDatabase to) {
    var target = to.getCollection("procedures");
    if (target.countDocuments() == 0) {
      var all = from.getCollection("procedures").find().into(new ArrayList<>());
      if (!all.isEmpty()) {
        target.insertMany(all);
      }
    }
  }

  @Override
  public Optional<ProcedureVersion> inForce(String code, LocalDate day) {
    return Optional.ofNullable(
            procedures
                .find(and(eq("code", code), inForce(day)))
                .sort(Sorts.descending("version"))
                .first())
        .map(this::read);
  }

  @Override
  public Optional<ProcedureVersion> version(String code, int version) {
    return Optional.ofNullable(procedures.find(eq("_id", key(code, version))).first())
        .map(this::read);
  }

  @Override
  public Map<String, ProcedureVersion> newest(Collection<String> codes) {
    var newest = new HashMap<String, ProcedureVersion>();
    for (var stored : procedures.find(in("code", codes))) {
      newest.merge(
          stored.getString("code"),
          read(stored),
          (one, other) -> one.version() > other.version() ? one : other);
    }
    return newest;
  }

  @Override
  public List<ProcedureVersion> search(
      List<String> foldedWords, boolean onlineOnly, LocalDate day, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(inForce(day));
    foldedWords.forEach(word -> filters.add(regex("search", Pattern.quote(word))));
    if (onlineOnly) {
      filters.add(eq("online", true));
    }
    return procedures
        .find(and(filters))
        .sort(Sorts.ascending("sort"))
        .limit(limit)
        .map(this::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<ProcedureVersion> history(String code) {
    return procedures
        .find(eq("code", code))
        .sort(Sorts.descending("version"))
        .map(this::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean add(ProcedureVersion version) {
    try {
      procedures.insertOne(write(version));
      return true;
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw taken;
    }
  }

  @Override
  public void saveAll(Collection<ProcedureVersion> versions) {
    if (versions.isEmpty()) {
      return;
    }
    procedures.bulkWrite(
        versions.stream()
            .map(
                it ->
                    new ReplaceOneModel<>(
                        eq("_id", key(it.code(), it.version())),
                        write(it),
                        new ReplaceOptions().upsert(true)))
            .toList());
  }

  @Override
  public long count() {
    return procedures.countDocuments();
  }

  /** ISO dates compare as text. */
  private static Bson inForce(LocalDate day) {
    return and(
        lte("validFrom", day.toString()),
        or(exists("validTo", false), gte("validTo", day.toString())));
  }

  private Document write(ProcedureVersion it) {
    var content = it.content();
    var stored =
        new Document("_id", key(it.code(), it.version()))
            .append("code", it.code())
            .append("version", it.version())
            .append("validFrom", it.validFrom().toString())
            .append("online", content.online())
            .append("search", Folded.text(it.code() + " " + content.name() + " " + content.field()))
            .append("sort", (it.origin() == Origin.OWN ? "0 " : "1 ") + Folded.text(content.name()))
            .append("procedure", mapping.write(it));
    var validTo = it.validTo();
    return validTo == null ? stored : stored.append("validTo", validTo.toString());
  }

  private ProcedureVersion read(Document stored) {
    return mapping.read(stored.get("procedure"));
  }

  private static String key(String code, int version) {
    return code + "@" + version;
  }
}
