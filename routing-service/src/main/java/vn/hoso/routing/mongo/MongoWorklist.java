package vn.hoso.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static java.util.Comparator.comparing;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.domain.Dossier;

/** The worklist, read from the dossiers' own documents. */
final class MongoWorklist implements Worklist {

  private static final String DUE = field(RoutingIndex.DUE);

  /** To MongoDB, zero is no limit. */
  private static final int NO_LIMIT = 0;

  private final Supplier<MongoCollection<Document>> dossiers;
  private final StateMapping<Dossier> mapping;
  private final SharedWork shared;

  /** Asks for the collection at each use: a rebuild makes another one the one that is read. */
  MongoWorklist(Supplier<MongoCollection<Document>> dossiers, StateMapping<Dossier> mapping) {
    this.dossiers = dossiers;
    this.mapping = mapping;
    this.shared = new SharedWork(dossiers, mapping);
  }

  /** Gives a collection what questions ask it for. */
  static void prepare(MongoCollection<Document> dossiers) {
    dossiers.createIndex(
        ascending(field(RoutingIndex.AGENCIES), field(RoutingIndex.PLACE), DUE, "_id"));
    dossiers.createIndex(ascending(field(RoutingIndex.OFFICER), DUE, "_id"));
    dossiers.createIndex(ascending(field(RoutingIndex.CODE)));
  }

  @Override
  public List<Line> list(Query query) {
    var lines = lines(filter(query), query.limit());
    return query.code() == null ? merged(lines, shared.list(query), query.limit()) : lines;
  }

  private static List<Line> merged(List<Line> some, List<Line> others, int limit) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(comparing(Line::due).thenComparing(it -> it.dossier().id()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Line> stepsOf(String agency) {
    var here =
        and(
            eq(field(RoutingIndex.AGENCIES), agency),
            eq(field(RoutingIndex.PLACE), RoutingIndex.AT_STEP));
    var alone = lines(here, NO_LIMIT).stream().filter(it -> isDoneAt(agency, it)).toList();
    return merged(alone, shared.stepsOf(agency), Integer.MAX_VALUE);
  }

  /** The index names where a dossier was handed in, too. */
  private static boolean isDoneAt(String agency, Line line) {
    var way = line.dossier().dossier().own().onTheWay();
    return way != null && way.agency().equals(agency);
  }

  private List<Line> lines(Bson filter, int limit) {
    var lines = new ArrayList<Line>();
    for (var stored :
        dossiers
            .get()
            .find(filter)
            .projection(include("version", "state", "index"))
            .sort(ascending(DUE, "_id"))
            .limit(limit)) {
      line(stored).ifPresent(lines::add);
    }
    return List.copyOf(lines);
  }

  @Override
  public Counts count(Scope scope) {
    return new Counts(
        count(View.MINE, scope),
        count(View.UNCLAIMED, scope),
        count(View.ALL, scope),
        count(View.READY, scope));
  }

  private long count(View view, Scope scope) {
    var anyPart = SharedWork.anyPart(view, scope);
    return dossiers.get().countDocuments(or(and(filters(view, scope)), anyPart));
  }

  private static Bson filter(Query query) {
    var code = query.code();
    var filters = code == null ? filters(query.view(), query.scope()) : byCode(code, query.scope());
    if (query.after() != null) {
      var due = Date.from(query.after().due());
      filters.add(or(gt(DUE, due), and(eq(DUE, due), gt("_id", query.after().id()))));
    }
    return and(filters);
  }

  private static List<Bson> byCode(String code, Scope scope) {
    var filters = inScope(scope);
    filters.add(eq(field(RoutingIndex.CODE), code));
    return filters;
  }

  private static List<Bson> filters(View view, Scope scope) {
    var filters = inScope(scope);
    filters.add(in(field(RoutingIndex.PLACE), places(view)));
    switch (view) {
      case MINE -> filters.add(in(field(RoutingIndex.OFFICER), scope.users()));
      case UNCLAIMED -> {
        filters.add(eq(field(RoutingIndex.OFFICER), RoutingIndex.NOBODY));
        filters.add(in(field(RoutingIndex.ROLE), scope.roles()));
      }
      case ALL, READY -> {}
    }
    return filters;
  }

  private static List<Bson> inScope(Scope scope) {
    var filters = new ArrayList<Bson>();
    if (scope.agencies() != null) {
      filters.add(in(field(RoutingIndex.AGENCIES), scope.agencies()));
    }
    return filters;
  }

  static Set<String> places(View view) {
    return switch (view) {
      case MINE, UNCLAIMED -> Set.of(RoutingIndex.AT_STEP);
      case ALL -> Set.of(RoutingIndex.AT_STEP, RoutingIndex.WAITING);
      case READY -> Set.of(RoutingIndex.READY);
    };
  }

  private Optional<Line> line(Document stored) {
    var dossier = mapping.read(stored.get("state"));
    return Optional.ofNullable(dossier.heard().submission())
        .map(
            it ->
                new Line(
                    new Known(stored.getString("_id"), stored.getLong("version"), dossier, it),
                    stored.get("index", Document.class).getDate(RoutingIndex.DUE).toInstant(),
                    null));
  }

  private static String field(String name) {
    return "index." + name;
  }
}
