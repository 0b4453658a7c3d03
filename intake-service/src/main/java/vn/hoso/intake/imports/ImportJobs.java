package vn.hoso.intake.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The stored imports and their files. Its contract is tested on every store. */
public interface ImportJobs {

  /** Keeps the file and the job. */
  void add(ImportJob job, InputStream file);

  Optional<ImportJob> find(String id);

  /** The newest first. */
  List<ImportJob> newest(int limit);

  /** Those that somebody works on or that wait for room. */
  List<ImportJob> underWay();

  /** Replaces the job if it still stands where the caller read it. */
  boolean replace(ImportJob before, ImportJob after);

  /** The file as it was uploaded. */
  InputStream file(String id);
}
