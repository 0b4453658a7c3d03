package vn.hoso.standalone.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the first of an index's fields, whose value many may share; the engine knows
 * unique indexes only and would read the whole collection. It lies in the file of its collection
 * and is committed with it.
 */
final class SecondaryIndex extends Index<Object> {

  private static final String ID = "_id";

  /** Says that every document of the collection was looked at. */
  private static final String COMPLETE = "";

  private final MVMap<String, Object> positions;
  private final String field;
  private final List<String> path;

  SecondaryIndex(
      MVMap<String, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
    this.field = keys.getFirst().getKey();
    this.path = List.of(field.split("\\."));
  }

  String field() {
    return field;
  }

  void complete() {
    positions.putIfAbsent(COMPLETE, COMPLETE);
  }

  /** Whether it has yet to be filled. */
  @Override
  public boolean isEmpty() {
    return !positions.containsKey(COMPLETE);
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    keys(values(document), position).forEach(it -> positions.put(it, position));
  }

  @Override
  public Object remove(Document document) {
    var position = requireNonNull(document.get(ID), "a document without _id");
    keys(values(document), position).forEach(positions::remove);
    return position;
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    var old = values(before);
    var now = values(after);
    if (!old.equals(now)) {
      keys(old, position).forEach(positions::remove);
      keys(now, position).forEach(it -> positions.put(it, position));
    }
  }

  @Override
  public boolean canHandle(Document query) {
    return Stretch.of(query.get(field)) != null;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    var found = new LinkedHashSet<Object>();
    var stretches = Stretch.of(query.get(field));
    for (var stretch : stretches == null ? List.<Stretch>of() : stretches) {
      var cursor = positions.cursor(stretch.from(), stretch.to(), false);
      while (cursor.hasNext() && cursor.next().compareTo(stretch.to()) < 0) {
        found.add(cursor.getValue());
      }
    }
    return found;
  }

  /** The unique index of the collection knows it. */
  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {}

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

  @Override
  public long getCount() {
    return positions.sizeAsLong() - (isEmpty() ? 0 : 1);
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void drop() {
    positions.clear();
  }

  private static Set<String> keys(List<@Nullable Object> values, Object position) {
    var keys = new HashSet<String>();
    for (var value : values) {
      keys.add(text(value) + Stretch.AFTER_VALUE + distinct(position));
    }
    return keys;
  }

  /** The text 7 and the number 7 are two documents. */
  private static String distinct(Object position) {
    var key = SortKey.of(position);
    return key == null ? SortKey.OTHER + position : key;
  }

  private static String text(@Nullable Object value) {
    var key = SortKey.of(value);
    return key == null ? SortKey.OTHER : key;
  }

  private List<@Nullable Object> values(Document document) {
    var values = new ArrayList<@Nullable Object>();
    collect(document, path, values);
    return values;
  }

  /** A list stands for each of its elements, wherever it is on the way. */
  private static void collect(
      @Nullable Object node, List<String> path, List<@Nullable Object> values) {
    if (node instanceof Collection<?> list && !(list.isEmpty() && path.isEmpty())) {
      list.forEach(it -> collect(it, path, values));
    } else if (path.isEmpty()) {
      values.add(node);
    } else if (node instanceof Document document && document.containsKey(path.getFirst())) {
      collect(document.get(path.getFirst()), path.subList(1, path.size()), values);
    }
  }
}
