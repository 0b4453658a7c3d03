package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Sorts;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.imports.ImportJob.Status;
import vn.hoso.intake.imports.ImportJobs;
import vn.hoso.platform.store.StateMapping;

/** Import jobs in a collection, their files in GridFS. */
public final class MongoImportJobs implements ImportJobs {

  private final MongoCollection<Document> jobs;
  private final GridFSBucket files;
  private final StateMapping<ImportJob> mapping =
      new StateMapping<>(ImportJob.class, _ -> Map.of());

  public MongoImportJobs(MongoDatabase database, MongoDatabase papers) {
    jobs = database.getCollection("imports");
    files = GridFSBuckets.create(papers, "imports");
  }

  @Override
  public void add(ImportJob job, InputStream file) {
    files.uploadFromStream(job.id(), file);
    jobs.insertOne(write(job));
  }

  @Override
  public Optional<ImportJob> find(String id) {
    return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(this::read);
  }

  @Override
  public List<ImportJob> newest(int limit) {
    return jobs.find()
        .sort(Sorts.descending("at"))
        .limit(limit)
        .map(this::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<ImportJob> underWay() {
    return jobs.find(in("status", Status.RUNNING.name(), Status.WAITING.name()))
        .sort(Sorts.ascending("at"))
        .map(this::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean replace(ImportJob before, ImportJob after) {
    var result =
        jobs.replaceOne(
            and(
                eq("_id", before.id()),
                eq("status", before.status().name()),
                eq("nextLine", before.nextLine()),
                eq("rows", before.rows())),
            write(after));
    return result.getMatchedCount() == 1;
  }

  @Override
  public InputStream file(String id) {
    return files.openDownloadStream(id);
  }

  private Document write(ImportJob job) {
    return new Document("_id", job.id())
        .append("at", Date.from(job.at()))
        .append("status", job.status().name())
        .append("nextLine", job.nextLine())
        .append("rows", job.rows())
        .append("job", mapping.write(job));
  }

  private ImportJob read(Document stored) {
    return mapping.read(stored.get("job"));
  }
}
