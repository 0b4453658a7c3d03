package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Owner;
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

  @Test
  void brings_along_what_an_earlier_version_parked() {
    parking.hold(
        List.of(ParkingContract.stuck("upgraded", 11), ParkingContract.stuck("upgraded", 2)), NOW);
    var before = parking.find("upgraded");
    var stored = mongo.getDatabase("hoso_contract").getCollection("parked");
    var now = requireNonNull(stored.find(eq("dossier", "upgraded")).first());
    var listed = new ArrayList<Document>();
    now.get("held", Document.class)
        .forEach(
            (sequence, it) ->
                listed.add(((Document) it).append("sequence", Long.valueOf(sequence))));
    now.remove("held");
    stored.replaceOne(eq("dossier", "upgraded"), now.append("records", listed));

    var after =
        shelves(mongo.getDatabase("hoso_contract")).parking(new RecordReader(new EventCodec()));
    assertThat(after.find("upgraded")).usingRecursiveComparison().isEqualTo(before);
    after.release("upgraded", Owner.INTAKE, 11);
    assertThat(stored.find(eq("dossier", "upgraded")).first()).isNull();
  }

  private static Shelves shelves(com.mongodb.client.MongoDatabase database) {
    return new Shelves(database, new Editions(database));
  }
}
