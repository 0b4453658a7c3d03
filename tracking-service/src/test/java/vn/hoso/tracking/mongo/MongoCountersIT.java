package vn.hoso.tracking.mongo;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Nested;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;
import vn.hoso.tracking.application.Counters;

/** The contract of counters on every store we run on. */
class MongoCountersIT {

  private static Counters at(String address) {
    var counters =
        MongoClients.create(address).getDatabase(Store.freshDatabase()).getCollection("counters");
    return new MongoCounters(() -> counters);
  }

  @Nested
  class On_the_embedded_store implements CountersContract {
    @Override
    public Counters counters() {
      return at(Store.shared().address());
    }
  }

  @Nested
  @WithRealMongo
  class On_real_MongoDB implements CountersContract {
    @Override
    public Counters counters() {
      return at(RealMongo.address());
    }
  }
}
