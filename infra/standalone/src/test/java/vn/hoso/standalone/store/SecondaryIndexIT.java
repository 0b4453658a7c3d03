package vn.hoso.standalone.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.standalone.data.DataFolder;

/** With indexes and without them the same is found, whatever is written and asked. */
class SecondaryIndexIT {

  private static final long SEED = 20_261_126;
  private static final List<String> FIELDS = List.of("plain", "in.side", "list.number");

  @TempDir Path temp;

  private final Random random = new Random(SEED);

  @Test
  void findsWhatReadingTheWholeCollectionFinds() {
    try (var data = DataFolder.open(temp)) {
      for (int run = 0; run < 3; run++) { // each begins with what the one before left on disk
        try (var store = EmbeddedStore.open(data, Set.of());
            var client = MongoClients.create(store.connectionString())) {
          changeAndCompare(client, run);
        }
      }
    }
  }

  private void changeAndCompare(MongoClient client, int run) {
    var whole = client.getDatabase("hoso_test").getCollection("whole");
    var indexed = client.getDatabase("hoso_test").getCollection("indexed");
    if (run > 0) { // what was there before an index is found by it, too
      indexed.createIndex(Indexes.ascending("plain", "in.side"));
      indexed.createIndex(Indexes.ascending("plain"));
      indexed.createIndex(Indexes.ascending("in.side"), new IndexOptions().sparse(true));
      indexed.createIndex(Indexes.ascending("list.number"), new IndexOptions().sparse(true));
    }
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 15; i++) {
        change(List.of(whole, indexed));
      }
      for (int i = 0; i < 15; i++) {
        compare(whole, indexed, query());
      }
    }
    compare(whole, indexed, empty());
  }

  private static void compare(
      MongoCollection<Document> whole, MongoCollection<Document> indexed, Bson query) {
    var order = new Document("_id", 1);
    assertThat(indexed.find(query).sort(order).into(new ArrayList<>()))
        .as(query.toString())
        .isEqualTo(whole.find(query).sort(order).into(new ArrayList<>()));
    assertThat(indexed.countDocuments(query)).isEqualTo(whole.countDocuments(query));
  }

  private void change(List<MongoCollection<Document>> both) {
    var number = random.nextInt(4);
    var id = random.nextInt(60);
    var one = random.nextBoolean() ? eq("_id", id) : eq("_id", Integer.toString(id));
    var document = document();
    var field = FIELDS.get(random.nextInt(2));
    var value = value();
    var query = query();
    switch (random.nextInt(7)) {
      case 0, 1 ->
          both.forEach(it -> it.replaceOne(one, document, new ReplaceOptions().upsert(true)));
      case 2 -> both.forEach(it -> it.updateMany(query, set(field, value)));
      case 3 -> both.forEach(it -> it.updateOne(one, unset(field)));
      case 4 -> both.forEach(it -> it.updateOne(one, push("list", new Document("number", number))));
      case 5 -> both.forEach(it -> it.updateOne(one, pull("list", lte("number", number))));
      default -> both.forEach(it -> it.deleteOne(one));
    }
  }

  private Document document() {
    var document = new Document();
    if (random.nextBoolean()) {
      document.append("plain", random.nextBoolean() ? value() : List.of(scalar(), scalar()));
    }
    if (random.nextBoolean()) {
      document.append("in", new Document("side", value()));
    }
    return document.append("list", random.nextBoolean() ? List.of() : List.of(number(), number()));
  }

  private Document number() {
    return new Document("number", random.nextInt(4));
  }

  private @Nullable Object value() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> List.of();
      case 2 -> new Document("deep", scalar());
      default -> scalar();
    };
  }

  private Object scalar() {
    return switch (random.nextInt(7)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> (long) random.nextInt(3);
      case 2 -> random.nextInt(4) / 2.0 - 1;
      case 3 -> Instant.ofEpochMilli(random.nextInt(3) * 1000L - 1000);
      case 4 -> random.nextBoolean();
      case 5 -> new ObjectId(random.nextInt(3), 0);
      default -> List.of("", "a", "ab", "b", "ă").get(random.nextInt(5));
    };
  }

  private Bson query() {
    var field = FIELDS.get(random.nextInt(FIELDS.size()));
    return switch (random.nextInt(12)) {
      case 0, 1 -> eq(field, scalar());
      case 2 -> in(field, scalar(), scalar(), scalar());
      case 3 -> gt(field, scalar());
      case 4 -> gte(field, scalar());
      case 5 -> lt(field, scalar());
      case 6 -> lte(field, scalar());
      case 7 -> exists(field);
      case 8 -> and(gte(field, scalar()), lte(field, scalar()));
      case 9 -> or(eq(field, scalar()), exists(field, false));
      case 10 -> and(eq(field, scalar()), ne("in.side", scalar()), exists("list"));
      default -> eq(field, null);
    };
  }
}
