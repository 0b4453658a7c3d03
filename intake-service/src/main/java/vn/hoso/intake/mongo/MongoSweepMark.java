package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.papers.SweepMark;

/** The mark of the sweep beside the files it is about. */
public final class MongoSweepMark implements SweepMark {

  private static final String PAPERS = "papers";

  private final MongoCollection<Document> marks;

  public MongoSweepMark(MongoDatabase papers) {
    marks = papers.getCollection("sweeps");
  }

  @Override
  public @Nullable String read() {
    var mark = marks.find(eq("_id", PAPERS)).first();
    return mark == null ? null : mark.getString("upTo");
  }

  @Override
  public void write(String fileId) {
    marks.updateOne(eq("_id", PAPERS), set("upTo", fileId), new UpdateOptions().upsert(true));
  }
}
