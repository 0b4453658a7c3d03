package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer sent piece by piece, which copies a document only when its turn comes. */
final class Pieces extends InMemoryCursor {

  /** As many as MongoDB sends first; the longest documents are 255 KiB pieces of files. */
  private static final int AT_ONCE = 101;

  private final Object collection;

  private Pieces(long id, List<Document> found, Object collection) {
    super(id, found);
    this.collection = collection;
  }

  /** The same question; whoever does not say how much comes at once gets no more than a piece. */
  static QueryParameters asked(QueryParameters it) {
    return it.getBatchSize() > 0
        ? it
        : new QueryParameters(it.getQuerySelector(), it.getNumberToSkip(), it.getLimit()) {

          @Override
          public int getBatchSize() {
            return AT_ONCE;
          }

          @Override
          public @Nullable Document getProjection() {
            return it.getProjection();
          }
        };
  }

  /**
   * The first piece of an answer, and where to ask for the rest.
   *
   * @param atOnce how many documents; 0 for all
   * @param collection whose documents they are: nobody changes them who does not hold its lock
   */
  static QueryResult of(
      List<Document> found, int atOnce, Object collection, CursorRegistry cursors) {
    if (found.isEmpty()) {
      return new QueryResult();
    }
    var pieces = new Pieces(cursors.generateCursorId(), found, collection);
    var first = pieces.takeDocuments(atOnce > 0 ? atOnce : found.size());
    if (pieces.isEmpty()) {
      return new QueryResult(first);
    }
    cursors.add(pieces);
    return new QueryResult(first, pieces);
  }

  @Override
  public List<Document> takeDocuments(int atOnce) {
    synchronized (collection) {
      return super.takeDocuments(atOnce > 0 ? atOnce : AT_ONCE).stream()
          .map(Document::cloneDeeply)
          .toList();
    }
  }
}
