package vn.hoso.bench.guard;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.store.MongoDocuments;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.testkit.Store;
import vn.hoso.tracking.application.TrackingBehaviour;
import vn.hoso.tracking.domain.View;

/** Tracking's documents in the embedded store, beside documents of the same size. */
final class InStore implements AutoCloseable {

  private static final int AT_ONCE = 100;

  private final MongoClient client = MongoClients.create(Store.shared().address());
  private final MongoDatabase database = client.getDatabase(Store.freshDatabase());
  private final Documents<View, DossierEvent> documents =
      new MongoDocuments<>(
          database.getCollection("dossiers"),
          new StateMapping<>(View.class, _ -> Map.of()),
          new TrackingBehaviour());
  private final MongoCollection<Document> plain = database.getCollection("plain");
  private final View view = OneLife.view();
  private final Document sample;
  private final List<String> saved =
      Stream.generate(() -> UUID.randomUUID().toString()).limit(AT_ONCE).toList();
  private long version;

  InStore() {
    save();
    sample = database.getCollection("dossiers").find().into(new ArrayList<>()).getFirst();
    writePlainly();
  }

  Documents<View, DossierEvent> documents() {
    return documents;
  }

  Pair saving() {
    return new Pair("save", this::save, this::writePlainly);
  }

  Pair loading() {
    return new Pair(
        "load",
        () -> documents.findAll(saved),
        () -> plain.find(in("_id", saved)).into(new ArrayList<>()));
  }

  @Override
  public void close() {
    client.close();
  }

  /** Each time from the version that the last time left. */
  private Object save() {
    long now = version++;
    return documents.saveAll(
        saved.stream()
            .map(it -> new Write<View, DossierEvent>(remembered(it, now), List.of()))
            .toList());
  }

  private Remembered<View, DossierEvent> remembered(String id, long now) {
    return new Remembered<>(
        id, now, view, Map.of(Owner.INTAKE, 2L, Owner.ROUTING, 8L), 0, List.of(), List.of());
  }

  private Object writePlainly() {
    return plain.bulkWrite(
        saved.stream()
            .map(
                it ->
                    new ReplaceOneModel<>(
                        eq("_id", it),
                        new Document(sample).append("_id", it),
                        new ReplaceOptions().upsert(true)))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }
}
