package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.hoso.intake.catalogue.CatalogueReport;
import vn.hoso.intake.catalogue.CatalogueReports;
import vn.hoso.platform.store.StateMapping;

/** Reports of catalogue imports in a collection. */
public final class MongoCatalogueReports implements CatalogueReports {

  private final MongoCollection<Document> reports;
  private final StateMapping<CatalogueReport> mapping =
      new StateMapping<>(CatalogueReport.class, _ -> Map.of());

  public MongoCatalogueReports(MongoDatabase database) {
    reports = database.getCollection("catalogueImports");
  }

  @Override
  public void add(CatalogueReport report) {
    reports.insertOne(
        new Document("_id", report.id())
            .append("at", Date.from(report.at()))
            .append("report", mapping.write(report)));
  }

  @Override
  public Optional<CatalogueReport> find(String id) {
    return Optional.ofNullable(reports.find(eq("_id", id)).first()).map(this::read);
  }

  @Override
  public List<CatalogueReport> newest(int limit) {
    return reports
        .find()
        .sort(Sorts.descending("at"))
        .limit(limit)
        .map(this::read)
        .into(new ArrayList<>());
  }

  private CatalogueReport read(Document stored) {
    return mapping.read(stored.get("report"));
  }
}
