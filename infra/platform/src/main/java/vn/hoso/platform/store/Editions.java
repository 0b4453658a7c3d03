package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Which edition of a service's documents is read: one pointer document for a family, so that all
 * its collections change at once and a restart finds the same. The first edition's collections have
 * plain names, the third's are called {@code dossiers_3}.
 */
public final class Editions {

  private static final String OF_DOSSIERS = "read-model";

  private final MongoDatabase database;
  private final String pointer;
  private final Map<String, Editions> families = new ConcurrentHashMap<>();
  private final MongoCollection<Document> pointers;
  private final List<Shelf> shelves = new CopyOnWriteArrayList<>();
  private volatile int current;

  public Editions(MongoDatabase database) {
    this(database, OF_DOSSIERS);
  }

  private Editions(MongoDatabase database, String pointer) {
    this.database = database;
    this.pointer = pointer;
    this.pointers = database.getCollection("editions");
    this.current = stored("current", 1);
  }

  /** Those of another family in the same database, which are rebuilt apart. */
  public Editions family(String family) {
    return families.computeIfAbsent(family, it -> new Editions(database, it));
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

  /** Whether a switch was begun, here or before a restart, and did not come to its end. */
  public boolean isUnfinished() {
    var stored = pointers.find(eq("_id", pointer)).first();
    return stored != null && stored.getInteger("next", 0) != 0 && stored.getBoolean("stays", true);
  }

  /**
   * Begins a new, empty edition; leftovers of any other but the current are removed.
   *
   * @param stays whether it is to become the one that is read, or only to be compared
   */
  public int begin(boolean stays) {
    int next = Math.max(current, stored("next", 0)) + 1;
    removeOthers();
    point(current, next, stays);
    shelves.forEach(it -> it.prepare(next));
    return next;
  }

  /** Makes an edition the one that is read, here and after a restart. */
  public void switchTo(int edition) {
    point(edition, 0, true);
    current = edition;
  }

  /** Forgets that an edition was begun. */
  public void giveUp() {
    point(current, 0, true);
    removeOthers();
  }

  /** Collections of the database that no rebuild touches, in the order of their names. */
  public List<String> untouched() {
    return names().stream().filter(it -> !isRebuilt(it)).sorted().toList();
  }

  private boolean isRebuilt(String name) {
    return shelves.stream().anyMatch(it -> edition(name, it.name()) != 0)
        || families.values().stream().anyMatch(it -> it.isRebuilt(name));
  }

  MongoCollection<Document> collection(String name, int edition) {
    return database.getCollection(edition == 1 ? name : name + "_" + edition);
  }

  /** What is older is kept until the next time, for whoever still reads it. */
  private void removeOthers() {
    names().stream()
        .filter(name -> shelves.stream().anyMatch(it -> isOther(edition(name, it.name()))))
        .forEach(name -> database.getCollection(name).drop());
  }

  private List<String> names() {
    return database.listCollectionNames().into(new ArrayList<>());
  }

  private boolean isOther(int edition) {
    return edition != 0 && edition != current;
  }

  /** Zero for a collection of another name. */
  private static int edition(String name, String base) {
    var edition = Pattern.compile(Pattern.quote(base) + "(?:_(\\d+))?").matcher(name);
    if (!edition.matches()) {
      return 0;
    }
    return edition.group(1) == null ? 1 : Integer.parseInt(edition.group(1));
  }

  private void point(int edition, int next, boolean stays) {
    pointers.replaceOne(
        eq("_id", pointer),
        new Document("_id", pointer)
            .append("current", edition)
            .append("next", next)
            .append("stays", stays),
        new ReplaceOptions().upsert(true));
  }

  private int stored(String field, int otherwise) {
    var stored = pointers.find(eq("_id", pointer)).first();
    return stored == null ? otherwise : stored.getInteger(field, otherwise);
  }
}
