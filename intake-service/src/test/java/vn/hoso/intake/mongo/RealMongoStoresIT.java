package vn.hoso.intake.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** On MongoDB itself. */
@WithRealMongo
class RealMongoStoresIT implements StoresContract {

  private final MongoClient mongo = MongoClients.create(RealMongo.address());

  @Override
  public MongoDatabase database() {
    return mongo.getDatabase(Store.freshDatabase());
  }

  @AfterEach
  void close() {
    mongo.close();
  }
}
