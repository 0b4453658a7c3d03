package vn.hoso.platform.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** First answers over MongoDB itself. */
@WithRealMongo
class RealMongoFirstAnswersIT implements FirstAnswersContract {

  private final MongoClient mongo = MongoClients.create(RealMongo.address());

  @Override
  public FirstAnswers answers() {
    return new MongoFirstAnswers(mongo.getDatabase(Store.freshDatabase()));
  }

  @AfterEach
  void close() {
    mongo.close();
  }
}
