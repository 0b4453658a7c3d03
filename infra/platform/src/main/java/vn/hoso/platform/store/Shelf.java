package vn.hoso.platform.store;

import com.mongodb.client.MongoCollection;
import java.util.function.Consumer;
import org.bson.Document;

/** A collection of which every edition has its own. Ask for it at each use, never keep it. */
public final class Shelf {

  private final Editions editions;
  private final String name;
  private final Consumer<MongoCollection<Document>> preparation;

  Shelf(Editions editions, String name, Consumer<MongoCollection<Document>> preparation) {
    this.editions = editions;
    this.name = name;
    this.preparation = preparation;
  }

  String name() {
    return name;
  }

  void prepare(int edition) {
    preparation.accept(of(edition));
  }

  /** Of the edition that is read now. */
  public MongoCollection<Document> now() {
    return of(editions.current());
  }

  /** Of any edition. */
  public MongoCollection<Document> of(int edition) {
    return editions.collection(name, edition);
  }
}
