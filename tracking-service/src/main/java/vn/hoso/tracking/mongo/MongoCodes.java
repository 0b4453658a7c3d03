package vn.hoso.tracking.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import vn.hoso.tracking.application.Codes;

/** Codes in a MongoDB collection, found by primary key. */
final class MongoCodes implements Codes {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> codes;

  MongoCodes(MongoCollection<Document> codes) {
    this.codes = codes;
  }

  @Override
  public void keep(Collection<Code> kept) {
    var models =
        kept.stream()
            .map(
                it ->
                    new UpdateOneModel<Document>(
                        eq("_id", it.key()),
                        setOnInsert("dossier", it.dossierId()),
                        new UpdateOptions().upsert(true)))
            .toList();
    try {
      codes.bulkWrite(models, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException race) {
      if (race.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw race;
      }
    }
  }

  @Override
  public Optional<String> dossierOf(String key) {
    return Optional.ofNullable(codes.find(eq("_id", key)).first())
        .map(it -> it.getString("dossier"));
  }
}
