package vn.hoso.tracking.mongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** The order of lists on every store we run on. */
class MongoViewsIT {

  private static MongoCollection<Document> at(String address) {
    return MongoClients.create(address).getDatabase(Store.freshDatabase()).getCollection("views");
  }

  @Nested
  class On_the_embedded_store implements ViewsContract {
    @Override
    public MongoCollection<Document> dossiers() {
      return at(Store.shared().address());
    }
  }

  @Nested
  @WithRealMongo
  class On_real_MongoDB implements ViewsContract {
    @Override
    public MongoCollection<Document> dossiers() {
      return at(RealMongo.address());
    }
  }
}
