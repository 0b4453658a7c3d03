package vn.hoso.platform.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** First answers in the collection {@code idempotency} of the service's database. */
final class MongoFirstAnswers implements FirstAnswers {

  private final MongoCollection<Document> answers;

  MongoFirstAnswers(MongoDatabase database) {
    this.answers = database.getCollection("idempotency");
  }

  @Override
  public @Nullable Attempt begin(Attempt attempt) {
    while (true) {
      try {
        answers.insertOne(write(attempt));
        return null;
      } catch (MongoWriteException failed) {
        if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw failed;
        }
      }
      var there = answers.find(eq("_id", attempt.id())).first();
      if (there != null) {
        return read(there);
      }
    }
  }

  @Override
  public boolean replace(Attempt old, Attempt by) {
    return answers.replaceOne(exactly(old), write(by)).getModifiedCount() == 1;
  }

  @Override
  public void finish(Attempt attempt, String answer) {
    answers.updateOne(exactly(attempt), set("answer", answer));
  }

  @Override
  public void release(Attempt attempt) {
    answers.deleteOne(exactly(attempt));
  }

  @Override
  public void removeBefore(Instant limit) {
    answers.deleteMany(lt("since", Date.from(limit)));
  }

  private static Bson exactly(Attempt attempt) {
    return and(eq("_id", attempt.id()), eq("since", Date.from(attempt.since())));
  }

  private static Document write(Attempt attempt) {
    var document =
        new Document("_id", attempt.id())
            .append("fingerprint", attempt.fingerprint())
            .append("since", Date.from(attempt.since()));
    return attempt.answer() == null ? document : document.append("answer", attempt.answer());
  }

  private static Attempt read(Document document) {
    return new Attempt(
        document.getString("_id"),
        document.getString("fingerprint"),
        document.getDate("since").toInstant(),
        document.getString("answer"));
  }
}
