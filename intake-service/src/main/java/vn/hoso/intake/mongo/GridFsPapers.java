package vn.hoso.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.Upload;

/** Papers in GridFS, in a database of their own. */
public final class GridFsPapers implements Papers {

  private final GridFSBucket bucket;

  public GridFsPapers(MongoDatabase database) {
    bucket = GridFSBuckets.create(database, "papers");
  }

  @Override
  public Stored add(String dossierId, Upload upload, String type, Instant at) {
    var metadata =
        new Document("dossier", dossierId)
            .append("paper", upload.paper())
            .append("type", type)
            .append("at", Date.from(at));
    var name = FileTypes.shown(upload);
    try (var content = upload.content().open()) {
      var id = bucket.uploadFromStream(name, content, new GridFSUploadOptions().metadata(metadata));
      return new Stored(id.toHexString(), dossierId, upload.paper(), name, type, upload.size(), at);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<Stored> of(String dossierId) {
    var found = new ArrayList<Stored>();
    for (var file :
        bucket.find(eq("metadata.dossier", dossierId)).sort(Sorts.ascending("uploadDate", "_id"))) {
      found.add(stored(file));
    }
    return found;
  }

  @Override
  public Optional<Opened> open(String dossierId, String fileId) {
    if (!ObjectId.isValid(fileId)) {
      return Optional.empty();
    }
    var id = new ObjectId(fileId);
    var file = bucket.find(and(eq("_id", id), eq("metadata.dossier", dossierId))).first();
    return Optional.ofNullable(file)
        .map(it -> new Opened(stored(it), bucket.openDownloadStream(id)));
  }

  /** Ids of files begin with the time, so the age needs no index of its own. */
  @Override
  public List<Stored> storedBefore(Instant limit, @Nullable String after, int most) {
    var came = lt("_id", ObjectId.getSmallestWithDate(Date.from(limit)));
    var range = after == null ? came : and(gt("_id", new ObjectId(after)), came);
    var found = new ArrayList<Stored>();
    for (var file : bucket.find(range).sort(Sorts.ascending("_id")).limit(most)) {
      found.add(stored(file));
    }
    return found;
  }

  @Override
  public void remove(String fileId) {
    try {
      bucket.delete(new ObjectId(fileId));
    } catch (MongoGridFSException gone) {
      // Somebody else was faster.
    }
  }

  private static Stored stored(GridFSFile file) {
    var metadata = file.getMetadata() == null ? new Document() : file.getMetadata();
    return new Stored(
        file.getObjectId().toHexString(),
        metadata.getString("dossier"),
        metadata.getString("paper"),
        file.getFilename(),
        metadata.getString("type"),
        file.getLength(),
        metadata.getDate("at").toInstant());
  }
}
