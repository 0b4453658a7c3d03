package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which edition of a service's read model is read: one pointer document, so that all its
 * collections change at once and a restart finds the same. The first edition's collections have
 * plain names, the third's are called {@code dossiers_3}.
 */
public final class Editions {

  private static final String POINTER = "read-model";

  private final MongoDatabase database;
  private final MongoCollection<Document> pointers;
  private final List<Shelf> shelves = new CopyOnWriteArrayList<>();
  private volatile int current;

  public Editions(MongoDatabase database) {
    this.database = database;
    this.pointers = database.getCollection("editions");
    this.current = stored("current", 1);
  }

  /** A collection that there is one of in each edition; prepared whenever a new one is begun. */
  public Shelf shelf(String name, Consumer<MongoCollection<Document>> prepare) {
    var shelf = new Shelf(this, name, prepare);
    prepare.accept(shelf.now());
    shelves.add(shelf);
    return shelf;
  }

  public int current() {
    return current;
  }

  /** Whether a rebuild was begun, here or before a restart, and did not come to its end. */
  public boolean isUnfinished() {
    return stored("next", 0) != 0;
  }

  /** Begins a new, empty edition; leftovers of any other but the current are removed. */
  public int begin() {
    int next = Math.max(current, stored("next", 0)) + 1;
    removeOthers();
    point(current, next);
    shelves.forEach(it -> it.prepare(next));
    return next;
  }

  /** Makes an edition the one that is read, here and after a restart. */
  public void switchTo(int edition) {
    point(edition, 0);
    current = edition;
  }

  /** Forgets that an edition was begun. */
  public void giveUp() {
    point(current, 0);
    removeOthers();
  }

  MongoCollection<Document> collection(String name, int edition) {
    return database.getCollection(edition == 1 ? name : name + "_" + edition);
  }

  /** What is older is kept until the next time, for whoever still reads it. */
  private void removeOthers() {
    database.listCollectionNames().into(new ArrayList<>()).stream()
        .filter(name -> shelves.stream().anyMatch(it -> isOther(name, it.name())))
        .forEach(name -> database.getCollection(name).drop());
  }

  private boolean isOther(String name, String base) {
    var edition = Pattern.compile(Pattern.quote(base) + "(?:_(\\d+))?").matcher(name);
    return edition.matches() && number(edition.group(1)) != current;
  }

  private static int number(@Nullable String suffix) {
    return suffix == null ? 1 : Integer.parseInt(suffix);
  }

  private void point(int edition, int next) {
    pointers.replaceOne(
        eq("_id", POINTER),
        new Document("_id", POINTER).append("current", edition).append("next", next),
        new ReplaceOptions().upsert(true));
  }

  private int stored(String field, int otherwise) {
    var stored = pointers.find(eq("_id", POINTER)).first();
    return stored == null ? otherwise : stored.getInteger(field, otherwise);
  }
}
