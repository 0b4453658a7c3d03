package vn.hoso.standalone.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.standalone.data.ChildProcess;
import vn.hoso.standalone.data.DataFolder;

class KilledStoreIT {

  private static final Set<String> LASTING = Set.of("hoso_vault");

  /** More rounds: -Dhoso.kill.rounds=50. */
  private static final int ROUNDS = Integer.getInteger("hoso.kill.rounds", 4);

  @TempDir Path temp;

  @Test
  void noAcknowledgedKeyIsLostHoweverOftenTheProcessIsKilled() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      int last = writeAndKill(round, 20 + 37 * (round % 11));
      for (int i = 0; i <= last; i++) {
        acknowledged.add(round + "-" + i);
      }
      try (var data = DataFolder.open(temp);
          var store = EmbeddedStore.open(data, LASTING);
          var client = MongoClients.create(store.connectionString())) {
        assertThat(store.wasStoppedCleanly()).isFalse();
        assertThat(store.setAside()).isEmpty();
        var keys = client.getDatabase("hoso_vault").getCollection("keys");
        assertThat(keys.distinct("_id", String.class).into(new HashSet<>()))
            .as("keys after round %d", round)
            .containsAll(acknowledged);
        var dossiers = client.getDatabase("hoso_intake").getCollection("dossiers");
        assertEveryDocumentHasItsIndexEntry(dossiers);
        assertEveryDocumentHasItsIndexEntry(keys);
      }
    }
  }

  private int writeAndKill(int round, int count) throws IOException, InterruptedException {
    try (var child = ChildProcess.run(StoreWriter.class, temp.toString(), "" + round)) {
      int last = -1;
      while (last < count) {
        last = Integer.parseInt(requireNonNull(child.line()));
      }
      List<String> more = child.kill();
      return more.isEmpty() ? last : Math.max(last, Integer.parseInt(more.getLast()));
    }
  }

  private static void assertEveryDocumentHasItsIndexEntry(MongoCollection<Document> collection) {
    for (Document document : collection.find()) {
      assertThat(collection.find(new Document("_id", document.get("_id"))).first()).isNotNull();
    }
    Document next = new Document("_id", "x" + collection.countDocuments());
    collection.insertOne(next);
    collection.deleteOne(next);
  }

  @Test
  void aCleanStopIsRememberedAndKeepsEverything() {
    for (int start = 0; start < 3; start++) {
      try (var data = DataFolder.open(temp);
          var store = EmbeddedStore.open(data, LASTING);
          var client = MongoClients.create(store.connectionString())) {
        var dossiers = client.getDatabase("hoso_intake").getCollection("dossiers");
        assertThat(store.wasStoppedCleanly()).isTrue();
        assertThat(store.isNew()).isEqualTo(start == 0);
        assertThat(dossiers.countDocuments()).isEqualTo(start);
        dossiers.insertOne(new Document("start", start));
      }
    }
  }

  @Test
  void aBrokenEverydayStoreIsSetAsideAndTheKeysStay() throws IOException {
    try (var data = DataFolder.open(temp);
        var store = EmbeddedStore.open(data, LASTING);
        var client = MongoClients.create(store.connectionString())) {
      client.getDatabase("hoso_vault").getCollection("keys").insertOne(new Document("_id", "k"));
      client.getDatabase("hoso_intake").getCollection("d").insertOne(new Document("_id", "d"));
    }
    Path everyday = temp.resolve("store/everyday.mv");
    Files.write(everyday, "rubbish ".repeat(4096).getBytes(StandardCharsets.US_ASCII));
    try (var data = DataFolder.open(temp);
        var store = EmbeddedStore.open(data, LASTING);
        var client = MongoClients.create(store.connectionString())) {
      assertThat(store.wasStoppedCleanly()).isFalse();
      assertThat(store.setAside()).hasValueSatisfying(aside -> assertThat(aside).exists());
      assertThat(client.getDatabase("hoso_vault").getCollection("keys").countDocuments()).isOne();
      assertThat(client.getDatabase("hoso_intake").getCollection("d").countDocuments()).isZero();
    }
  }
}
