package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * Mends three habits of the engine. It changes a found document in place, so an answer still being
 * sent to one client would change under another client's update: here answers are copies. And it
 * uses an index only when a query asks for nothing else, so an update guarded by {@code {_id,
 * version}} would read the whole collection: here an index narrows such a query first. And it
 * answers a query without a batch size in one message, however long, which a client refuses above
 * 48 MB: here such an answer comes in pieces.
 */
final class StoredCollection extends H2Collection {

  /** As many as MongoDB sends first; the longest documents are 255 KiB pieces of files. */
  private static final int AT_ONCE = 101;

  private final CursorRegistry cursors;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> facts,
      CursorRegistry cursors) {
    super(database, name, options, documents, facts, cursors);
    this.cursors = cursors;
  }

  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return super.createQueryResult(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
  }

  /** What a client asks for. */
  @Override
  public synchronized QueryResult handleQuery(QueryParameters asked) {
    var all = super.handleQuery(asked);
    return asked.getBatchSize() > 0 ? all : inPieces(all.collectDocuments());
  }

  /** What the engine asks itself, to change or delete all of it. */
  @Override
  public QueryResult handleQuery(Document query, int skip, int limit) {
    return super.handleQuery(new QueryParameters(query, skip, limit));
  }

  private QueryResult inPieces(List<Document> all) {
    if (all.size() <= AT_ONCE) {
      return new QueryResult(all);
    }
    return new QueryResult(all.subList(0, AT_ONCE), createCursor(all.subList(AT_ONCE, all.size())));
  }

  @Override
  protected Cursor createCursor(List<Document> remaining) {
    var cursor = new InPieces(cursors.generateCursorId(), remaining);
    cursors.add(cursor);
    return cursor;
  }

  private static final class InPieces extends InMemoryCursor {

    InPieces(long id, List<Document> remaining) {
      super(id, remaining);
    }

    @Override
    public List<Document> takeDocuments(int batchSize) {
      return super.takeDocuments(batchSize > 0 ? batchSize : AT_ONCE);
    }
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    Document demands = demands(query);
    for (Index<Object> index : getIndexes()) {
      Document part = new Document();
      index.getKeys().forEach(key -> take(key.getKey(), demands, part));
      if (index.canHandle(part)) {
        return matchDocuments(
            query, index.getPositions(part), order, skip, limit, batchSize, fields);
      }
    }
    return super.matchDocuments(query, order, skip, limit, batchSize, fields);
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
