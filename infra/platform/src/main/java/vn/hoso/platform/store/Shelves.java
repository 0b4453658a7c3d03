package vn.hoso.platform.store;

import com.mongodb.client.MongoDatabase;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.RecordReader;

/** What every service keeps in its own database, in collections that are always called the same. */
public final class Shelves {

  private final MongoDatabase database;

  public Shelves(MongoDatabase database) {
    this.database = database;
  }

  /** The collection {@code dossiers}. */
  public <S, E extends DossierEvent> Documents<S, E> documents(
      StateMapping<S> mapping, Behaviour<S, E> behaviour) {
    return new MongoDocuments<>(database.getCollection("dossiers"), mapping, behaviour);
  }

  /** The collection {@code parked}. */
  public Parking parking(RecordReader reader) {
    return new MongoParking(database.getCollection("parked"), reader);
  }
}
