package vn.hoso.intake.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import vn.hoso.testkit.Store;

/** On the embedded store. */
class EmbeddedStoresIT implements StoresContract {

  private static final MongoClient MONGO = MongoClients.create(Store.shared().address());

  @Override
  public MongoDatabase database() {
    return MONGO.getDatabase(Store.freshDatabase());
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }
}
