package vn.hoso.intake.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it has come.
 *
 * @param source CloudEvents source that the log's events get
 * @param rows of the log, 0 before it was counted
 * @param nextLine the first line that is not yet taken
 * @param done rows that were looked at
 * @param failure code of what stopped it
 */
public record ImportJob(
    String id,
    Instant at,
    String by,
    String fileName,
    String source,
    List<String> header,
    Columns columns,
    Status status,
    long rows,
    long nextLine,
    long done,
    Counts counts,
    List<BrokenRow> broken,
    @Nullable String failure) {

  /** Where an import stands. */
  public enum Status {
    /** Uploaded; somebody looks at the columns. */
    READY,
    RUNNING,
    /** Live traffic goes first; it goes on by itself. */
    WAITING,
    DONE,
    FAILED
  }

  /** What came of the rows. */
  public record Counts(
      long dossiers, long steps, long ends, long duplicates, long rejected, long broken) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts and(Counts more) {
      return new Counts(
          dossiers + more.dossiers,
          steps + more.steps,
          ends + more.ends,
          duplicates + more.duplicates,
          rejected + more.rejected,
          broken + more.broken);
    }
  }

  /** A row that was not taken, and the code of the reason. */
  public record BrokenRow(long line, String why) {}

  /** How many broken rows are kept; all of them are counted. */
  static final int MOST_BROKEN = 1000;

  public ImportJob {
    header = List.copyOf(header);
    broken = List.copyOf(broken);
  }

  public static ImportJob uploaded(
      String id, Instant at, String by, String fileName, String source, List<String> header) {
    return new ImportJob(
        id,
        at,
        by,
        fileName,
        source,
        header,
        Columns.guess(header),
        Status.READY,
        0,
        2,
        0,
        Counts.NONE,
        List.of(),
        null);
  }

  public ImportJob starting(String otherSource, Columns chosen) {
    return new ImportJob(
        id,
        at,
        by,
        fileName,
        otherSource,
        header,
        chosen,
        Status.RUNNING,
        rows,
        nextLine,
        done,
        counts,
        broken,
        null);
  }

  /** One that waited when the process ended runs again. */
  ImportJob counted(long all) {
    return new ImportJob(
        id,
        at,
        by,
        fileName,
        source,
        header,
        columns,
        Status.RUNNING,
        all,
        nextLine,
        done,
        counts,
        broken,
        failure);
  }

  ImportJob waiting() {
    return with(Status.WAITING, null);
  }

  ImportJob goingOn() {
    return with(Status.RUNNING, null);
  }

  ImportJob advanced(long next, long more, Counts what, List<BrokenRow> bad) {
    var all = new ArrayList<>(broken);
    bad.stream().limit(Math.max(0, MOST_BROKEN - all.size())).forEach(all::add);
    return new ImportJob(
        id,
        at,
        by,
        fileName,
        source,
        header,
        columns,
        status,
        rows,
        next,
        done + more,
        counts.and(what),
        all,
        failure);
  }

  ImportJob with(Status how, @Nullable String why) {
    return new ImportJob(
        id, at, by, fileName, source, header, columns, how, rows, nextLine, done, counts, broken,
        why);
  }

  /** Whether somebody works on it, or will by himself. */
  public boolean isUnderWay() {
    return switch (status) {
      case RUNNING, WAITING -> true;
      case READY, DONE, FAILED -> false;
    };
  }

  /** How many broken rows are counted and not kept. */
  public long unlistedBroken() {
    return counts.broken() + counts.rejected() - broken.size();
  }

  /** Percent of the rows that were looked at. */
  public int percent() {
    return rows == 0 ? 0 : (int) (100 * done / rows);
  }
}
