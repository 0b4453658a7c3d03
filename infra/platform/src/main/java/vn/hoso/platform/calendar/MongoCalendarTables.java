package vn.hoso.platform.calendar;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.hoso.platform.store.StateMapping;

/** Tables in a collection, one document per number. */
final class MongoCalendarTables implements CalendarTables {

  private final MongoCollection<Document> tables;
  private final StateMapping<CalendarTable> mapping =
      new StateMapping<>(CalendarTable.class, _ -> Map.of());

  MongoCalendarTables(MongoDatabase database) {
    tables = database.getCollection("tables");
  }

  @Override
  public Optional<CalendarTable> newest() {
    return Optional.ofNullable(tables.find().sort(Sorts.descending("_id")).first())
        .map(it -> mapping.read(it.get("table")));
  }

  @Override
  public List<CalendarTable> history() {
    return tables
        .find()
        .sort(Sorts.descending("_id"))
        .map(it -> mapping.read(it.get("table")))
        .into(new ArrayList<>());
  }

  @Override
  public boolean add(CalendarTable table) {
    try {
      tables.insertOne(new Document("_id", table.number()).append("table", mapping.write(table)));
      return true;
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw taken;
    }
  }
}
