package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * Mends five habits of the engine. It changes a found document in place, so an answer still being
 * sent to one client would change under another client's update: here answers are copies. And it
 * uses an index only when a query asks for nothing else, so an update guarded by {@code {_id,
 * version}} would read the whole collection: here an index narrows such a query first. And it knows
 * unique indexes only, so that the two lists that every service looks through all the time, what is
 * unpublished and what is due, would be whole collections: here there is a {@link SecondaryIndex}.
 * And it answers a query without a batch size in one message, however long, which a client refuses
 * above 48 MB: here such an answer comes in {@link Pieces}. And it encodes a document twice at each
 * update, to know by how much the collection grew, which nobody asks.
 */
final class StoredCollection extends H2Collection {

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> facts,
      CursorRegistry cursors) {
    super(database, name, options, documents, facts, cursors);
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  /** What a client asks for. */
  @Override
  public synchronized QueryResult handleQuery(QueryParameters asked) {
    return super.handleQuery(Pieces.asked(asked));
  }

  /** What the engine asks itself, to change or delete all of it. */
  @Override
  public synchronized QueryResult handleQuery(Document query, int skip, int limit) {
    return super.handleQuery(new QueryParameters(query, skip, limit));
  }

  @Override
  protected QueryResult createQueryResult(List<Document> found, int atOnce) {
    return Pieces.of(found, atOnce, this, cursorRegistry);
  }

  @Override
  public void addIndex(Index<Object> index) {
    super.addIndex(index);
    if (index instanceof SecondaryIndex filled) {
      filled.complete();
    }
  }

  /** Whether a secondary index of another name finds documents by that field. */
  boolean isFoundBy(String field, String otherThan) {
    return getIndexes().stream()
        .anyMatch(
            it ->
                it instanceof SecondaryIndex other
                    && other.field().equals(field)
                    && !other.getName().equals(otherThan));
  }

  /** The engine would take the first index that will do. */
  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    return matchDocuments(query, order, skip, limit, batchSize, fields);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    var positions = narrowed(demands(query));
    return positions.isEmpty()
        ? super.matchDocuments(query, order, skip, limit, batchSize, fields)
        : matchDocuments(query, positions.get(), order, skip, limit, batchSize, fields);
  }

  /** Where to look for what fulfils these demands; a unique index leaves least to look at. */
  private Optional<Iterable<Object>> narrowed(Document demands) {
    Index<Object> some = null;
    for (Index<Object> index : getIndexes()) {
      Document part = new Document();
      index.getKeys().forEach(key -> take(key.getKey(), demands, part));
      if (index.canHandle(part)) {
        if (index.isUnique()) {
          return Optional.of(index.getPositions(part));
        }
        some = some == null ? index : some;
      }
    }
    return some == null ? Optional.empty() : Optional.of(some.getPositions(demands));
  }

  private static void take(String field, Document from, Document to) {
    if (from.containsKey(field)) {
      to.put(field, from.get(field));
    }
  }

  /** What every match must fulfil, whether written side by side or as a conjunction. */
  private static Document demands(Document query) {
    Document demands = new Document();
    query.forEach(
        (field, value) -> {
          if (field.equals("$and") && value instanceof Collection<?> parts) {
            parts.forEach(part -> demands((Document) part).forEach(demands::putIfAbsent));
          } else if (!field.startsWith("$")) {
            demands.putIfAbsent(field, value);
          }
        });
    return demands;
  }
}
