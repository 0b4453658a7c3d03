package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/** Writes one small document again and again, for whoever wants to know how long a write takes. */
public final class Heartbeat {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> pulse;

  public Heartbeat(MongoDatabase database) {
    pulse = database.getCollection("pulse");
  }

  public void beat() {
    pulse.updateOne(eq("_id", "pulse"), inc("beats", 1L), UPSERT);
  }
}
