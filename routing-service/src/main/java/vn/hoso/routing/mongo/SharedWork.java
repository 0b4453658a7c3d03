package vn.hoso.routing.mongo;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.Worklist.Line;
import vn.hoso.routing.application.Worklist.Query;
import vn.hoso.routing.application.Worklist.Scope;
import vn.hoso.routing.application.Worklist.View;
import vn.hoso.routing.domain.Dossier;

/** The lines of dossiers that several agencies share, each by the part of one agency. */
final class SharedWork {

  private static final String DUE = field(RoutingIndex.DUE);

  private final Supplier<MongoCollection<Document>> dossiers;
  private final StateMapping<Dossier> mapping;

  SharedWork(Supplier<MongoCollection<Document>> dossiers, StateMapping<Dossier> mapping) {
    this.dossiers = dossiers;
    this.mapping = mapping;
  }

  /** By the due moment of the part, in any view that the part belongs to. */
  List<Line> list(Query query) {
    var stages = parts(query.view(), query.scope());
    if (query.after() != null) {
      var due = Date.from(query.after().due());
      stages.add(match(or(gt(DUE, due), and(eq(DUE, due), gt("_id", query.after().id())))));
    }
    stages.add(sort(ascending(DUE, "_id")));
    stages.add(limit(query.limit()));
    return lines(stages);
  }

  /** Every open step that an agency has in what it shares. */
  List<Line> stepsOf(String agency) {
    var stages = parts(View.ALL, new Scope(Set.of(), Set.of(), Set.of(agency)));
    stages.add(match(eq(field(RoutingIndex.PLACE), RoutingIndex.AT_STEP)));
    stages.add(sort(ascending(DUE, "_id")));
    return lines(stages);
  }

  /** A dossier counts once, whoever of the scope has how many parts of it. */
  static Bson anyPart(View view, Scope scope) {
    return and(isShared(), elemMatch("index." + Shares.FIELD, and(ofView(view, scope, ""))));
  }

  private List<Bson> parts(View view, Scope scope) {
    var stages = new ArrayList<Bson>();
    stages.add(match(isShared()));
    if (scope.agencies() != null) {
      stages.add(match(in("index." + RoutingIndex.AGENCIES, scope.agencies())));
    }
    stages.add(unwind("$index." + Shares.FIELD));
    stages.add(match(and(ofView(view, scope, "index." + Shares.FIELD + "."))));
    return stages;
  }

  /** Who sees every agency sees who works, not also who looks on. */
  private static List<Bson> ofView(View view, Scope scope, String prefix) {
    var filters = new ArrayList<Bson>();
    if (scope.agencies() == null) {
      filters.add(eq(prefix + RoutingIndex.PLACE, RoutingIndex.AT_STEP));
    } else {
      filters.add(in(prefix + Shares.AGENCY, scope.agencies()));
    }
    filters.add(in(prefix + RoutingIndex.PLACE, MongoWorklist.places(view)));
    switch (view) {
      case MINE -> filters.add(in(prefix + RoutingIndex.OFFICER, scope.users()));
      case UNCLAIMED -> {
        filters.add(eq(prefix + RoutingIndex.OFFICER, RoutingIndex.NOBODY));
        filters.add(in(prefix + RoutingIndex.ROLE, scope.roles()));
      }
      case ALL, READY -> {}
    }
    return filters;
  }

  private static Bson isShared() {
    return eq("index." + RoutingIndex.PLACE, RoutingIndex.SHARED);
  }

  private List<Line> lines(List<Bson> stages) {
    var lines = new ArrayList<Line>();
    for (var stored : dossiers.get().aggregate(stages)) {
      line(stored).ifPresent(lines::add);
    }
    return List.copyOf(lines);
  }

  private Optional<Line> line(Document stored) {
    var dossier = mapping.read(stored.get("state"));
    var part = stored.get("index", Document.class).get(Shares.FIELD, Document.class);
    return Optional.ofNullable(dossier.heard().submission())
        .map(it -> new Known(stored.getString("_id"), stored.getLong("version"), dossier, it))
        .map(
            it ->
                new Line(
                    it, part.getDate(RoutingIndex.DUE).toInstant(), part.getString(Shares.AGENCY)));
  }

  private static String field(String name) {
    return "index." + Shares.FIELD + "." + name;
  }
}
