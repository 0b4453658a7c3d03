package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import vn.hoso.platform.replay.LetterMarks;

/** Marks in a MongoDB collection, found by the letter's id. */
public final class MongoLetterMarks implements LetterMarks {

  private final MongoCollection<Document> marks;

  public MongoLetterMarks(MongoCollection<Document> marks) {
    this.marks = marks;
  }

  @Override
  public Map<String, Mark> all() {
    var all = new HashMap<String, Mark>();
    for (var stored : marks.find()) {
      all.put(
          stored.getString("_id"),
          new Mark(
              How.valueOf(stored.getString("how")),
              stored.getString("by"),
              stored.getString("name"),
              stored.getDate("at").toInstant()));
    }
    return all;
  }

  @Override
  public void mark(String letter, Mark mark) {
    marks.replaceOne(
        eq("_id", letter),
        new Document("_id", letter)
            .append("how", mark.how().name())
            .append("by", mark.by())
            .append("name", mark.name())
            .append("at", Date.from(mark.at())),
        new ReplaceOptions().upsert(true));
  }
}
