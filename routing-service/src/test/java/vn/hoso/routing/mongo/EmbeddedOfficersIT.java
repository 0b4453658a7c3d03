package vn.hoso.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import vn.hoso.routing.application.Officers;
import vn.hoso.routing.application.OfficersContract;
import vn.hoso.testkit.Store;

/** The directory on the embedded store. */
class EmbeddedOfficersIT implements OfficersContract {

  private static final MongoClient CLIENT = MongoClients.create(Store.shared().address());

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Override
  public Officers officers() {
    return new MongoOfficers(CLIENT.getDatabase(Store.freshDatabase()).getCollection("officers"));
  }
}
