package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.application.OfficialCodes;

/**
 * Counts with an optimistic {@code {_id, version}} update. The first time a process mints in a
 * series it looks at the accepted dossiers too, so a counter that a crash lost is not believed.
 */
public final class MongoOfficialCodes implements OfficialCodes {

  private static final int DUPLICATE_KEY = 11000;
  private static final int RACES_AT_MOST = 100;

  private final MongoCollection<Document> counters;
  private final Supplier<MongoCollection<Document>> dossiers;
  private final Set<String> checked = ConcurrentHashMap.newKeySet();

  public MongoOfficialCodes(MongoDatabase database, Supplier<MongoCollection<Document>> dossiers) {
    this.counters = database.getCollection("counters");
    this.dossiers = dossiers;
  }

  @Override
  public String mint(String competentAgency, LocalDate day) {
    var series = OfficialCodes.series(competentAgency, day);
    int floor = checked.contains(series) ? 0 : highestAccepted(series);
    for (int race = 0; race < RACES_AT_MOST; race++) {
      var stored = counters.find(eq("_id", series)).first();
      int next = Math.max(floor, stored == null ? 0 : stored.getInteger("last")) + 1;
      if (moved(series, stored, next)) {
        checked.add(series);
        return OfficialCodes.code(series, next);
      }
    }
    throw new IllegalStateException("the counter of " + series + " lost its race again and again");
  }

  /** With the version in the filter and an upsert, a lost race is a duplicate key. */
  private boolean moved(String series, @Nullable Document stored, int next) {
    long version = stored == null ? 0L : stored.getLong("version");
    try {
      counters.updateOne(
          and(eq("_id", series), eq("version", version)),
          combine(set("version", version + 1), set("last", next)),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException race) {
      if (race.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw race;
    }
  }

  private int highestAccepted(String series) {
    var highest =
        dossiers
            .get()
            .find(eq("index.series", series))
            .sort(Sorts.descending("index.number"))
            .first();
    return highest == null ? 0 : highest.get("index", Document.class).getInteger("number");
  }
}
