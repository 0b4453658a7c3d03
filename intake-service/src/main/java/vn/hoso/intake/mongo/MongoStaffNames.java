package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import vn.hoso.intake.forms.StaffNames;

/** Names by user name; written only when a token tells something new. */
public final class MongoStaffNames implements StaffNames {

  private final MongoCollection<Document> names;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public MongoStaffNames(MongoDatabase intake) {
    names = intake.getCollection("staff-names");
  }

  @Override
  public void met(String user, String name) {
    if (!name.equals(known.get(user))) {
      names.updateOne(eq("_id", user), set("name", name), new UpdateOptions().upsert(true));
      known.put(user, name);
    }
  }

  @Override
  public Optional<String> find(String user) {
    var met = known.get(user);
    return met != null
        ? Optional.of(met)
        : Optional.ofNullable(names.find(eq("_id", user)).first()).map(it -> it.getString("name"));
  }
}
