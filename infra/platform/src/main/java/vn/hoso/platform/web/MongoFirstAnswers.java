package vn.hoso.platform.web;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.store.Convoy;

/**
 * First answers in the collection {@code idempotency} of the service's database. Attempts that come
 * at once travel together.
 */
final class MongoFirstAnswers implements FirstAnswers {

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> answers;
  private final Convoy<Attempt, Boolean> beginning = new Convoy<>(this::insert);
  private final Convoy<UpdateOneModel<Document>, Boolean> finishing = new Convoy<>(this::update);

  MongoFirstAnswers(MongoDatabase database) {
    this.answers = database.getCollection("idempotency");
  }

  @Override
  public @Nullable Attempt begin(Attempt attempt) {
    while (!beginning.ask(attempt)) {
      var there = answers.find(eq("_id", attempt.id())).first();
      if (there != null) {
        return read(there);
      }
    }
    return null;
  }

  /** Whether each of them is the first of its name. */
  private List<Boolean> insert(List<Attempt> attempts) {
    Set<Integer> there = Set.of();
    try {
      answers.insertMany(attempts.stream().map(MongoFirstAnswers::write).toList(), UNORDERED);
    } catch (MongoBulkWriteException some) {
      if (some.getWriteErrors().stream().anyMatch(it -> it.getCategory() != DUPLICATE_KEY)) {
        throw some;
      }
      there = some.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(toSet());
    }
    var taken = there;
    return IntStream.range(0, attempts.size()).mapToObj(it -> !taken.contains(it)).toList();
  }

  private List<Boolean> update(List<UpdateOneModel<Document>> finished) {
    answers.bulkWrite(finished);
    return Collections.nCopies(finished.size(), true);
  }

  @Override
  public boolean replace(Attempt old, Attempt by) {
    return answers.replaceOne(exactly(old), write(by)).getModifiedCount() == 1;
  }

  @Override
  public void finish(Attempt attempt, String answer) {
    finishing.ask(new UpdateOneModel<>(exactly(attempt), set("answer", answer)));
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
