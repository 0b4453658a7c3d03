package vn.hoso.bench.ceiling;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import vn.hoso.platform.store.Editions;

/** Documents like those of the services, written and read plainly. */
public final class StoreCeiling implements AutoCloseable {

  private static final int BULK = 500;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoClient client;
  private final MongoCollection<Document> documents;
  private final List<Document> sample;

  /** Takes a sample of what the read model holds. */
  public StoreCeiling(String mongodb) {
    client = MongoClients.create(mongodb);
    documents = client.getDatabase("hoso_bench").getCollection("ceiling");
    sample =
        new Editions(client.getDatabase("hoso_tracking"))
            .shelf("dossiers", _ -> {})
            .now()
            .find()
            .limit(BULK)
            .into(new ArrayList<>());
  }

  /** Whether there was anything to take a sample of. */
  public boolean isEmpty() {
    return sample.isEmpty();
  }

  /** Documents per second, five hundred in a write. */
  public double writtenInBulk(int bulks) {
    var writes =
        sample.stream()
            .map(it -> new ReplaceOneModel<>(eq("_id", it.get("_id")), it, UPSERT))
            .toList();
    long begun = System.nanoTime();
    for (int i = 0; i < bulks; i++) {
      documents.bulkWrite(writes, UNORDERED);
    }
    return bulks * writes.size() * 1e9 / (System.nanoTime() - begun);
  }

  /** Documents per second, one by one. */
  public double writtenOneByOne(int times) {
    long begun = System.nanoTime();
    for (int i = 0; i < times; i++) {
      var it = sample.get(i % sample.size());
      documents.replaceOne(eq("_id", it.get("_id")), it, UPSERT);
    }
    return times * 1e9 / (System.nanoTime() - begun);
  }

  /** Documents per second, five hundred in a query by id. */
  public double readInBulk(int bulks) {
    var ids = sample.stream().map(it -> it.get("_id")).toList();
    long begun = System.nanoTime();
    long read = 0;
    for (int i = 0; i < bulks; i++) {
      read += documents.find(in("_id", ids)).into(new ArrayList<>()).size();
    }
    return read * 1e9 / (System.nanoTime() - begun);
  }

  @Override
  public void close() {
    documents.drop();
    client.close();
  }
}
