package vn.hoso.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import vn.hoso.testkit.Store;

/** The worklist on the embedded store. */
class EmbeddedWorklistIT implements WorklistContract {

  private static final MongoClient CLIENT = MongoClients.create(Store.shared().address());

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Override
  public MongoCollection<Document> emptyCollection() {
    return CLIENT.getDatabase(Store.freshDatabase()).getCollection("dossiers");
  }
}
