package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.pull;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Remembered;

/**
 * Documents in a MongoDB collection. State and unpublished facts are one atomic update, filtered by
 * the version that was loaded; being an upsert too, a lost race comes back as a duplicate key that
 * names the write. Single dossiers, as requests ask for them, travel together when many come at
 * once.
 */
public final class MongoDocuments<S, E extends DossierEvent> implements Edition<S, E> {

  /**
   * Sequences begin at one, so asking for those above zero reads an index; {@code $exists} does
   * not.
   */
  private static final String UNPUBLISHED = "unpublished.sequence";

  private static final int DUPLICATE_KEY = 11000;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> documents;
  private final RememberedMapping<S, E> mapping;
  private final Behaviour<S, E> behaviour;
  private final Convoy<String, Remembered<S, E>> finding = new Convoy<>(this::findInOrder);
  private final Convoy<Write<S, E>, Boolean> saving = new Convoy<>(this::lostInOrder);

  public MongoDocuments(
      MongoCollection<Document> documents, StateMapping<S> mapping, Behaviour<S, E> behaviour) {
    this.documents = documents;
    this.mapping = new RememberedMapping<>(mapping, behaviour);
    this.behaviour = behaviour;
    documents.createIndex(Indexes.ascending("nextTimerAt"), new IndexOptions().sparse(true));
    documents.createIndex(Indexes.ascending(UNPUBLISHED), new IndexOptions().sparse(true));
  }

  @Override
  public Map<String, Remembered<S, E>> findAll(Collection<String> dossierIds) {
    if (dossierIds.size() == 1) {
      var id = dossierIds.iterator().next();
      return Map.of(id, finding.ask(id));
    }
    return findTogether(dossierIds);
  }

  private List<Remembered<S, E>> findInOrder(List<String> dossierIds) {
    var found = findTogether(dossierIds);
    return dossierIds.stream().map(it -> requireNonNull(found.get(it))).toList();
  }

  private Map<String, Remembered<S, E>> findTogether(Collection<String> dossierIds) {
    var found = new HashMap<String, Remembered<S, E>>();
    for (var stored : documents.find(in("_id", dossierIds))) {
      found.put(stored.getString("_id"), mapping.read(stored));
    }
    for (var id : dossierIds) {
      found.computeIfAbsent(id, it -> Remembered.unseen(it, behaviour.unseen()));
    }
    return found;
  }

  @Override
  public Set<String> saveAll(Collection<Write<S, E>> writes) {
    if (writes.isEmpty()) {
      return Set.of();
    }
    if (writes.size() == 1) {
      var write = writes.iterator().next();
      return saving.ask(write) ? Set.of(write.remembered().dossierId()) : Set.of();
    }
    var inOrder = List.copyOf(writes);
    return saveTogether(inOrder).stream()
        .map(it -> inOrder.get(it).remembered().dossierId())
        .collect(toSet());
  }

  private List<Boolean> lostInOrder(List<Write<S, E>> writes) {
    var lost = saveTogether(writes);
    return IntStream.range(0, writes.size()).mapToObj(lost::contains).toList();
  }

  /** The places of those whose race was lost; unordered, so that they do not stop the others. */
  private Set<Integer> saveTogether(List<Write<S, E>> writes) {
    List<WriteModel<Document>> models = new ArrayList<>();
    writes.forEach(it -> models.add(mapping.guarded(it)));
    try {
      documents.bulkWrite(models, UNORDERED);
      return Set.of();
    } catch (MongoBulkWriteException race) {
      if (race.getWriteConcernError() != null
          || race.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
        throw race;
      }
      return race.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(toSet());
    }
  }

  @Override
  public List<Outgoing> unpublished(int limit) {
    var left = new ArrayList<Outgoing>();
    for (var stored :
        documents.find(gt(UNPUBLISHED, 0L)).projection(include("unpublished")).limit(limit)) {
      left.add(new Outgoing(stored.getString("_id"), RememberedMapping.facts(stored)));
    }
    return left;
  }

  @Override
  public void clear(Map<String, Long> publishedUpTo) {
    List<WriteModel<Document>> clears = new ArrayList<>();
    publishedUpTo.forEach(
        (id, upTo) ->
            clears.add(
                new UpdateOneModel<>(eq("_id", id), pull("unpublished", lte("sequence", upTo)))));
    documents.bulkWrite(clears, UNORDERED);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return ids(lte("nextTimerAt", Date.from(now)), ascending("nextTimerAt"), limit);
  }

  @Override
  public List<String> dueAfter(Instant moment, int limit) {
    return ids(gt("nextTimerAt", Date.from(moment)), descending("nextTimerAt"), limit);
  }

  private List<String> ids(Bson which, Bson order, int limit) {
    return documents
        .find(which)
        .projection(include("_id"))
        .sort(order)
        .limit(limit)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public void place(Collection<Remembered<S, E>> dossiers) {
    if (dossiers.isEmpty()) {
      return;
    }
    List<WriteModel<Document>> models = new ArrayList<>();
    for (var it : dossiers) {
      models.add(new ReplaceOneModel<>(eq("_id", it.dossierId()), mapping.whole(it), UPSERT));
    }
    documents.bulkWrite(models, UNORDERED);
  }

  @Override
  public void forEach(int atOnce, Consumer<List<Remembered<S, E>>> taker) {
    var batch = new ArrayList<Remembered<S, E>>();
    for (var stored : documents.find().batchSize(atOnce)) {
      batch.add(mapping.read(stored));
      if (batch.size() == atOnce) {
        taker.accept(List.copyOf(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      taker.accept(List.copyOf(batch));
    }
  }

  @Override
  public long count() {
    return documents.countDocuments();
  }

  @Override
  public void removeAll() {
    documents.deleteMany(new Document());
  }
}
