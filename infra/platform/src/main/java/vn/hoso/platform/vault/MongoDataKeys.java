package vn.hoso.platform.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Data keys in the collection {@code keys}; acknowledged by a majority, since nobody can redo them.
 */
final class MongoDataKeys implements DataKeys {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> keys;

  MongoDataKeys(MongoDatabase database) {
    this.keys = database.getCollection("keys").withWriteConcern(WriteConcern.MAJORITY);
  }

  @Override
  public Map<String, StoredKey> findAll(Collection<String> dossierIds) {
    var found = new HashMap<String, StoredKey>();
    for (var document : keys.find(in("_id", dossierIds))) {
      var key = read(document);
      found.put(key.dossierId(), key);
    }
    return found;
  }

  /**
   * Ordered, because the embedded store knows no other bulk: go on after each one that is there.
   */
  @Override
  public void addAll(Collection<StoredKey.Wrapped> added) {
    List<Document> rest = new ArrayList<>(added.stream().map(MongoDataKeys::write).toList());
    while (!rest.isEmpty()) {
      rest = rest.subList(inserted(rest), rest.size());
    }
  }

  @Override
  public void destroy(String dossierId) {
    keys.updateOne(
        eq("_id", dossierId),
        combine(unset("key"), unset("kek"), set("destroyed", true)),
        new UpdateOptions().upsert(true));
  }

  /** How many of the documents are done with: stored, or found there. */
  private int inserted(List<Document> documents) {
    try {
      keys.insertMany(documents, new InsertManyOptions().ordered(true));
      return documents.size();
    } catch (MongoBulkWriteException failed) {
      var error =
          failed.getWriteErrors().stream().findFirst().map(BulkWriteError::getCode).orElse(0);
      if (error != DUPLICATE_KEY) {
        throw failed;
      }
      return failed.getWriteErrors().getFirst().getIndex() + 1;
    }
  }

  private static Document write(StoredKey.Wrapped key) {
    return new Document("_id", key.dossierId()).append("key", key.box()).append("kek", key.kek());
  }

  private static StoredKey read(Document document) {
    var id = document.getString("_id");
    return document.getBoolean("destroyed", false)
        ? new StoredKey.Destroyed(id)
        : new StoredKey.Wrapped(id, document.getString("key"), document.getString("kek"));
  }
}
