package vn.hoso.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.engine.Echo;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.WithRealMongo;

@WithRealMongo
class RealDocumentsIT implements DocumentsContract {

  private static MongoClient mongo;
  private static Edition<Echo.State, RoutingEvent> documents;

  @BeforeAll
  static void open() {
    mongo = MongoClients.create(RealMongo.address());
    documents =
        new MongoDocuments<>(
            mongo.getDatabase("hoso_contract").getCollection("dossiers"),
            new StateMapping<>(Echo.State.class, it -> Map.of("answers", it.own().answers())),
            ECHO);
  }

  @AfterAll
  static void close() {
    mongo.close();
  }

  @Override
  public Edition<Echo.State, RoutingEvent> documents() {
    return documents;
  }
}
