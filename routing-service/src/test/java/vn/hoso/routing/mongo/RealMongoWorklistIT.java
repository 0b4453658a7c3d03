package vn.hoso.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** The worklist on MongoDB itself. */
@WithRealMongo
class RealMongoWorklistIT implements WorklistContract {

  /** Opened when the first test asks, not where there is no MongoDB. */
  private static final class Opened {
    static final MongoClient CLIENT = MongoClients.create(RealMongo.address());
  }

  @Override
  public MongoCollection<Document> emptyCollection() {
    return Opened.CLIENT.getDatabase(Store.freshDatabase()).getCollection("dossiers");
  }
}
