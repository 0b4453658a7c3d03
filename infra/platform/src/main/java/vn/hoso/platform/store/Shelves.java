package vn.hoso.platform.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.IntFunction;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.replay.LetterMarks;

/** What every service keeps in its own database, in collections that are always called the same. */
public final class Shelves {

  private final MongoDatabase database;
  private final Editions editions;

  public Shelves(MongoDatabase database, Editions editions) {
    this.database = database;
    this.editions = editions;
  }

  /** Which edition of the dossiers' collections is read. */
  public Editions editions() {
    return editions;
  }

  /** The collection of a family, such as {@code dossiers}, of any of these editions. */
  public <S, E extends DossierEvent> IntFunction<Edition<S, E>> documents(
      Editions editions, String name, StateMapping<S> mapping, Behaviour<S, E> behaviour) {
    var shelf = editions.shelf(name, _ -> {});
    return edition -> new MongoDocuments<>(shelf.of(edition), mapping, behaviour);
  }

  /** The collection {@code instances}. */
  public Instances instances(Clock clock) {
    return new Instances(database.getCollection("instances"), clock);
  }

  /** The collection {@code letters}. */
  public LetterMarks letterMarks() {
    return new MongoLetterMarks(database.getCollection("letters"));
  }

  /** The collection {@code parked}. */
  public Parking parking(RecordReader reader) {
    return new MongoParking(database.getCollection("parked"), reader);
  }
}
