package vn.hoso.standalone.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.standalone.data.DataFolder;

class EmbeddedStoreIT {

  @TempDir Path temp;

  private DataFolder data;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> dossiers;

  @BeforeEach
  void open() {
    data = DataFolder.open(temp);
    store = EmbeddedStore.open(data, Set.of("hoso_vault", "hoso_papers"));
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.connectionString()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    dossiers = client.getDatabase("hoso_intake").getCollection("dossiers");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
    data.close();
  }

  private void reopen() {
    close();
    open();
  }

  @Test
  void everyKindOfIdIsFoundAfterARestart() {
    var ids =
        List.<Object>of(
            "text",
            7,
            8L,
            2.5,
            new ObjectId(),
            UUID.randomUUID(),
            new Document("a", 1).append("b", "x"));
    ids.forEach(id -> dossiers.insertOne(new Document("_id", id).append("was", id.toString())));
    reopen();
    for (Object id : ids) {
      assertThat(dossiers.find(eq("_id", id)).first()).as("%s", id).containsEntry("_id", id);
      assertThatExceptionOfType(MongoWriteException.class)
          .isThrownBy(() -> dossiers.insertOne(new Document("_id", id)));
    }
    assertThat(dossiers.find(in("_id", ids)).into(new ArrayList<>())).hasSize(ids.size());
  }

  @Test
  void aUniqueSparseIndexStillHoldsAfterARestart() {
    dossiers.createIndex(new Document("code", 1), new IndexOptions().unique(true).sparse(true));
    dossiers.insertOne(new Document("_id", 1).append("code", "H26"));
    dossiers.insertMany(List.of(new Document("_id", 2), new Document("_id", 3)));
    reopen();
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> dossiers.insertOne(new Document("code", "H26")))
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(11000));
  }

  @Test
  void aStaleVersionInABulkWriteFailsAloneWithADuplicateKey() {
    dossiers.insertOne(new Document("_id", "a").append("version", 5));
    var writes = List.of(guarded("a", 4), guarded("b", 0), guarded("c", 0));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> dossiers.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
        .satisfies(
            e -> {
              assertThat(e.getWriteErrors()).singleElement().extracting("code").isEqualTo(11000);
              assertThat(e.getWriteErrors().getFirst().getIndex()).isZero();
            });
    assertThat(dossiers.find(eq("_id", "a")).first()).containsEntry("version", 5);
  }

  private static UpdateOneModel<Document> guarded(String id, int version) {
    return new UpdateOneModel<>(
        and(eq("_id", id), eq("version", version)),
        combine(set("state", "new"), inc("version", 1)),
        new UpdateOptions().upsert(true));
  }

  @Test
  void aScanLongerThanAMessageComesInPieces() {
    var twentyKilobytes = "x".repeat(20_000);
    for (int i = 0; i < 26; i++) {
      dossiers.insertMany(
          IntStream.range(i * 100, i * 100 + 100)
              .mapToObj(it -> new Document("_id", it).append("text", twentyKilobytes))
              .toList());
    }
    var found = new HashSet<Object>();
    dossiers.find().forEach(it -> found.add(it.get("_id")));
    assertThat(found).as("52 MB, where a client takes 48").hasSize(2600);
  }

  @Test
  void aScanInPiecesStaysAsItWasWhenItWasAskedFor() {
    dossiers.insertMany(IntStream.range(0, 300).mapToObj(it -> new Document("_id", it)).toList());
    try (var scan = dossiers.find().iterator()) {
      var found = new ArrayList<>(List.of(scan.next()));
      dossiers.updateMany(new Document(), set("seen", true));
      dossiers.deleteMany(new Document());
      scan.forEachRemaining(found::add);
      assertThat(found).hasSize(300).noneMatch(it -> it.containsKey("seen"));
    }
  }

  @Test
  void whatIsChangedCountedOrDeletedAtOnceIsAllOfIt() {
    dossiers.insertMany(IntStream.range(0, 300).mapToObj(it -> new Document("_id", it)).toList());
    var everything = new Document();
    assertThat(dossiers.updateMany(everything, set("seen", true)).getModifiedCount())
        .isEqualTo(300);
    assertThat(dossiers.countDocuments(eq("seen", true))).isEqualTo(300);
    assertThat(dossiers.distinct("_id", Integer.class).into(new ArrayList<>())).hasSize(300);
    assertThat(dossiers.deleteMany(everything).getDeletedCount()).isEqualTo(300);
  }

  @Test
  void anUpdateGuardedByItsVersionDoesNotReadTheWholeCollection() {
    dossiers.insertMany(
        IntStream.range(0, 20_000)
            .mapToObj(i -> new Document("_id", "d" + i).append("version", 1))
            .toList());
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 2000; i++) {
            var stored = and(eq("_id", "d" + i), eq("version", 1));
            assertThat(dossiers.updateOne(stored, inc("version", 1)).getModifiedCount()).isOne();
            assertThat(dossiers.updateOne(stored, inc("version", 1)).getMatchedCount()).isZero();
          }
        });
  }

  @Test
  void whatIsDueIsFoundWithoutReadingTheWholeCollection() {
    dossiers.createIndex(new Document("nextTimerAt", 1), new IndexOptions().sparse(true));
    dossiers.insertMany(
        IntStream.range(0, 20_000)
            .mapToObj(
                i -> new Document("_id", "d" + i).append("nextTimerAt", Instant.ofEpochMilli(i)))
            .toList());
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 5000; i++) {
            assertThat(
                    dossiers
                        .find(lte("nextTimerAt", Instant.ofEpochMilli(1)))
                        .into(new ArrayList<>()))
                .hasSize(2);
          }
        });
  }

  @Test
  void pullTakesWhatWasPublishedAndSortLimitsWhatIsShown() {
    dossiers.insertOne(
        new Document("_id", "a")
            .append("unpublished", List.of(new Document("seq", 1), new Document("seq", 2))));
    dossiers.updateOne(eq("_id", "a"), pull("unpublished", new Document("seq", 1)));
    assertThat(dossiers.find(eq("_id", "a")).first())
        .containsEntry("unpublished", List.of(new Document("seq", 2)));
    dossiers.insertOne(new Document("_id", "b").append("due", 2));
    dossiers.insertOne(new Document("_id", "c").append("due", 3));
    assertThat(dossiers.find().sort(descending("due")).limit(2).map(d -> d.getString("_id")))
        .containsExactly("c", "b");
  }

  @Test
  void numbersGivenOutAfterAnUpdateAreNeverGivenTwice() throws InterruptedException {
    dossiers.insertOne(new Document("_id", "counter").append("n", 0));
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    var threads =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              for (int i = 0; i < 250; i++) {
                                seen.add(
                                    requireNonNull(
                                            dossiers.findOneAndUpdate(
                                                eq("_id", "counter"), inc("n", 1), after))
                                        .getInteger("n"));
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(seen).hasSize(2000);
  }

  @Test
  void papersComeBackAsTheyWereHandedIn() {
    byte[] paper = new byte[700_000];
    new Random(7).nextBytes(paper);
    var id =
        GridFSBuckets.create(client.getDatabase("hoso_papers"))
            .uploadFromStream("don.pdf", new ByteArrayInputStream(paper));
    reopen();
    var back = new ByteArrayOutputStream();
    GridFSBuckets.create(client.getDatabase("hoso_papers")).downloadToStream(id, back);
    assertThat(back.toByteArray()).isEqualTo(paper);
  }

  @Test
  void droppedCollectionsStayDropped() {
    dossiers.insertOne(new Document("_id", 1));
    dossiers.drop();
    reopen();
    assertThat(dossiers.countDocuments()).isZero();
    dossiers.insertOne(new Document("_id", 1));
    client.getDatabase("hoso_intake").drop();
    reopen();
    assertThat(dossiers.countDocuments()).isZero();
    dossiers.insertOne(new Document("_id", 1));
  }
}
