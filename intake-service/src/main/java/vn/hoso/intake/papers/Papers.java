package vn.hoso.intake.papers;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored files of dossiers and petitions. Its contract is tested on every store. */
public interface Papers {

  /** A stored file. */
  record Stored(
      String id,
      String dossierId,
      String paper,
      String fileName,
      String type,
      long size,
      Instant at) {

    boolean holds(Upload upload) {
      return paper.equals(upload.paper())
          && fileName.equals(FileTypes.shown(upload))
          && size == upload.size();
    }
  }

  /** A stored file and its bytes; whoever opens it closes it. */
  record Opened(Stored file, InputStream content) {}

  Stored add(String dossierId, Upload upload, String type, Instant at);

  /** Adds what is not there yet: what a first attempt stored before it died is not stored again. */
  default List<Stored> addNew(String dossierId, Map<Upload, String> typesOfFiles, Instant at) {
    if (typesOfFiles.isEmpty()) {
      return List.of();
    }
    var there = of(dossierId);
    return typesOfFiles.entrySet().stream()
        .map(
            it ->
                there.stream()
                    .filter(stored -> stored.holds(it.getKey()))
                    .findFirst()
                    .orElseGet(() -> add(dossierId, it.getKey(), it.getValue(), at)))
        .toList();
  }

  /** All files of a dossier, oldest first. */
  List<Stored> of(String dossierId);

  /** A file, if it belongs to the dossier. */
  Optional<Opened> open(String dossierId, String fileId);

  /**
   * Files that came before a moment, oldest first.
   *
   * @param after the file behind which to go on; null to begin with the first
   */
  List<Stored> storedBefore(Instant limit, @Nullable String after, int most);

  /** Removes a file; one that is not there any more is no trouble. */
  void remove(String fileId);
}
