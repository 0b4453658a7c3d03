package vn.hoso.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import vn.hoso.routing.application.Officers;
import vn.hoso.routing.application.OfficersContract;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** The directory on MongoDB itself. */
@WithRealMongo
class RealMongoOfficersIT implements OfficersContract {

  /** Opened when the first test asks, not where there is no MongoDB. */
  private static final class Opened {
    static final MongoClient CLIENT = MongoClients.create(RealMongo.address());
  }

  @Override
  public Officers officers() {
    return new MongoOfficers(
        Opened.CLIENT.getDatabase(Store.freshDatabase()).getCollection("officers"));
  }
}
