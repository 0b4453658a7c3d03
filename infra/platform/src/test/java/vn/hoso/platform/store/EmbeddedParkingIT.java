package vn.hoso.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.ParkingContract;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.testkit.Store;

class EmbeddedParkingIT implements ParkingContract {

  private static MongoClient mongo;
  private static Parking parking;

  @BeforeAll
  static void open() {
    mongo = MongoClients.create(Store.shared().address());
    parking =
        shelves(mongo.getDatabase("hoso_contract")).parking(new RecordReader(new EventCodec()));
  }

  @AfterAll
  static void close() {
    mongo.close();
  }

  @Override
  public Parking parking() {
    return parking;
  }

  private static Shelves shelves(com.mongodb.client.MongoDatabase database) {
    return new Shelves(database, new Editions(database));
  }
}
