package vn.hoso.platform.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import vn.hoso.testkit.Store;

/** First answers over the embedded store. */
class EmbeddedFirstAnswersIT implements FirstAnswersContract {

  private static final MongoClient MONGO = MongoClients.create(Store.shared().address());

  @Override
  public FirstAnswers answers() {
    return new MongoFirstAnswers(MONGO.getDatabase(Store.freshDatabase()));
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }
}
