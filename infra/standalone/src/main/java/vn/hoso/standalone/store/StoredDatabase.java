package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database whose collections and indexes lie in a file as BSON. */
final class StoredDatabase extends H2Database {

  private static final String DOCUMENTS = "databases.";
  private static final String FACTS = "meta.";

  private final MVStore file;

  StoredDatabase(StoreFile file, String name, CursorRegistry cursors) {
    this.file = file.maps();
    super(name, file.maps(), cursors);
  }

  /** The databases whose collections are in this file. */
  static List<String> in(StoreFile file) {
    return file.maps().getMapNames().stream()
        .filter(map -> map.startsWith(DOCUMENTS))
        .map(map -> map.substring(DOCUMENTS.length()))
        .map(map -> map.substring(0, map.indexOf('.')))
        .distinct()
        .toList();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    String fullName = getFullCollectionNamespace(name);
    MVMap<Object, Document> documents = file.openMap(DOCUMENTS + fullName, asBson());
    MVMap<String, Object> facts = file.openMap(FACTS + fullName);
    return new StoredCollection(this, name, options, documents, facts, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    // Opened here once with our types, the map is found open by the engine under the same name.
    file.openMap(getFullCollectionNamespace(collection) + "._index_" + index, asBson());
    return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
  }

  /** What begins with the same field as another index of the collection, that one finds as well. */
  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    String field = keys.getFirst().getKey();
    if (resolveCollection(collection, false) instanceof StoredCollection it
        && it.isFoundBy(field, index)) {
      return super.openOrCreateSecondaryIndex(collection, index, keys, sparse);
    }
    String map = getFullCollectionNamespace(collection) + "._by_" + field;
    return new SecondaryIndex(file.openMap(map, asBson()), index, keys, sparse);
  }

  private static <K, V> MVMap.Builder<K, V> asBson() {
    return new MVMap.Builder<K, V>().keyType(new BsonType<>()).valueType(new BsonType<>());
  }
}
