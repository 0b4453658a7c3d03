package vn.hoso.routing.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.flows.FlowBook;
import vn.hoso.routing.flows.FlowBooks;

/** Books of flows in a collection, one document per version. */
final class MongoFlowBooks implements FlowBooks {

  private final MongoCollection<Document> books;
  private final StateMapping<FlowBook> mapping = new StateMapping<>(FlowBook.class, _ -> Map.of());

  MongoFlowBooks(MongoDatabase database) {
    books = database.getCollection("books");
  }

  @Override
  public List<FlowBook> history() {
    return books
        .find()
        .sort(Sorts.descending("_id"))
        .map(it -> mapping.read(it.get("book")))
        .into(new ArrayList<>());
  }

  @Override
  public boolean add(FlowBook book) {
    try {
      books.insertOne(new Document("_id", book.version()).append("book", mapping.write(book)));
      return true;
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw taken;
    }
  }
}
