package vn.hoso.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.application.Officers;
import vn.hoso.routing.domain.Officer;

/** The directory in a collection of its own, one document a user. */
final class MongoOfficers implements Officers {

  private static final String AGENCIES = "agencies";
  private static final String SUBSTITUTES = "substitutes";
  private static final String VERSION = "version";

  private final MongoCollection<Document> officers;
  private final StateMapping<Officer> mapping = new StateMapping<>(Officer.class, _ -> Map.of());

  MongoOfficers(MongoCollection<Document> officers) {
    this.officers = officers;
    officers.createIndex(ascending(AGENCIES));
    officers.createIndex(ascending(SUBSTITUTES));
  }

  @Override
  public Optional<Officer> find(String user) {
    return stored(user).map(this::read);
  }

  @Override
  public List<Officer> of(String agency) {
    return all(eq(AGENCIES, agency));
  }

  @Override
  public List<Officer> replacedBy(String substitute) {
    return all(eq(SUBSTITUTES, substitute));
  }

  @Override
  public boolean add(Officer officer) {
    try {
      officers.insertOne(write(officer, 1));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public Optional<Officer> change(String user, UnaryOperator<Officer> change) {
    for (var before = stored(user); before.isPresent(); before = stored(user)) {
      var version = before.get().getLong(VERSION);
      var after = change.apply(read(before.get()));
      var guard = and(eq("_id", user), eq(VERSION, version));
      if (officers.replaceOne(guard, write(after, version + 1)).getMatchedCount() == 1) {
        return Optional.of(after);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean remove(String user) {
    return officers.deleteOne(eq("_id", user)).getDeletedCount() == 1;
  }

  private Optional<Document> stored(String user) {
    return Optional.ofNullable(officers.find(eq("_id", user)).first());
  }

  private List<Officer> all(Bson filter) {
    return officers.find(filter).sort(ascending("_id")).map(this::read).into(new ArrayList<>());
  }

  private Document write(Officer officer, long version) {
    return new Document("_id", officer.user())
        .append(VERSION, version)
        .append(AGENCIES, List.copyOf(officer.agencies()))
        .append(SUBSTITUTES, substitutes(officer))
        .append("officer", mapping.write(officer));
  }

  private static List<String> substitutes(Officer officer) {
    return officer.absences().stream()
        .flatMap(it -> Stream.ofNullable(it.substitute()))
        .distinct()
        .toList();
  }

  private Officer read(Document stored) {
    return mapping.read(stored.get("officer"));
  }
}
