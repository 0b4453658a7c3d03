package vn.hoso.standalone.store;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Set;
import org.bson.Document;
import vn.hoso.standalone.data.DataFolder;

/** Writes keys and dossiers as fast as it can and says each number once it is acknowledged. */
final class StoreWriter {

  private StoreWriter() {}

  public static void main(String... arguments) {
    String round = arguments[1];
    var store = EmbeddedStore.open(DataFolder.open(Path.of(arguments[0])), Set.of("hoso_vault"));
    try (var client = MongoClients.create(store.connectionString())) {
      var keys = client.getDatabase("hoso_vault").getCollection("keys");
      var dossiers = client.getDatabase("hoso_intake").getCollection("dossiers");
      for (int i = 0; ; i++) {
        dossiers.insertOne(new Document("_id", round + "-" + i).append("at", i));
        keys.insertOne(new Document("_id", round + "-" + i).append("at", i));
        System.out.println(i);
      }
    }
  }
}
