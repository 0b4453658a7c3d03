package vn.hoso.intake.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoso.intake.imports.ImportJob.BrokenRow;
import vn.hoso.intake.imports.ImportJob.Counts;
import vn.hoso.intake.imports.ImportJob.Status;
import vn.hoso.intake.imports.LogRows.LogRow;
import vn.hoso.intake.imports.LogRows.Read;
import vn.hoso.intake.outside.ChannelWords;
import vn.hoso.intake.outside.OutsideEvent;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.intake.outside.Reporting.Told;

/**
 * Runs one import: twice over the file, first to learn where each dossier has its last row, then
 * chunk by chunk. Where it stands is saved after each chunk, so that a restart repeats one chunk at
 * most, which the ids of the events make harmless.
 */
final class LogImport {

  private static final int CHUNK = 500;

  /** What is remembered of a log while it is read: where each dossier has its last row. */
  private static final int MOST_DOSSIERS = 500_000;

  private final ImportJobs jobs;
  private final Reporting reporting;

  /** More dossiers than one log may have; it has to be cut into several. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  LogImport(ImportJobs jobs, Reporting reporting) {
    this.jobs = jobs;
    this.reporting = reporting;
  }

  /** Returns when the log is done, another worker has taken over, or somebody asks to stop. */
  void run(ImportJob job, Turn turn) throws IOException, InterruptedException {
    Map<String, Long> lastLines = new HashMap<>();
    long rows = count(job, lastLines);
    var now = job.counted(rows);
    if (!jobs.replace(job, now)) {
      return;
    }
    try (var reader = LogFile.reader(jobs.file(job.id()))) {
      var log = log(reader, now);
      var opened = new HashSet<String>();
      Read read = log.next();
      while (read != null && !turn.isStopped()) {
        var going = giveWay(now, turn);
        if (going.isEmpty()) {
          return;
        }
        now = going.get();
        var chunk = new ArrayList<Read>();
        for (; read != null && chunk.size() < CHUNK; read = log.next()) {
          if (line(read) >= now.nextLine()) {
            chunk.add(read);
          }
        }
        var after = take(now, chunk, lastLines, opened);
        if (!jobs.replace(now, after)) {
          return;
        }
        now = after;
      }
      if (read == null) {
        jobs.replace(now, now.with(Status.DONE, null));
      }
    }
  }

  /**
   * Waits, visibly, while live traffic needs the room; empty when another worker has taken over.
   */
  private Optional<ImportJob> giveWay(ImportJob now, Turn turn) throws InterruptedException {
    if (turn.isOurs()) {
      return Optional.of(now);
    }
    var waiting = now.waiting();
    if (!jobs.replace(now, waiting)) {
      return Optional.empty();
    }
    turn.await();
    var going = waiting.goingOn();
    return jobs.replace(waiting, going) ? Optional.of(going) : Optional.empty();
  }

  private long count(ImportJob job, Map<String, Long> lastLines) throws IOException {
    long rows = 0;
    try (var reader = LogFile.reader(jobs.file(job.id()))) {
      var log = log(reader, job);
      for (var read = log.next(); read != null; read = log.next()) {
        rows++;
        if (read instanceof Read.Good(var row)) {
          lastLines.put(row.dossier(), row.line());
          if (lastLines.size() > MOST_DOSSIERS) {
            throw new TooLarge();
          }
        }
      }
    }
    return rows;
  }

  private static LogRows log(java.io.BufferedReader reader, ImportJob job) throws IOException {
    var rows = new CsvRows(reader);
    rows.next();
    return new LogRows(rows, job.header(), job.columns());
  }

  private ImportJob take(
      ImportJob now, List<Read> chunk, Map<String, Long> lastLines, Set<String> opened) {
    var events = new ArrayList<OutsideEvent>();
    var lines = new ArrayList<Long>();
    var broken = new ArrayList<BrokenRow>();
    for (var read : chunk) {
      switch (read) {
        case Read.Broken(var line, var why) -> broken.add(new BrokenRow(line, why));
        case Read.Good(var row) -> {
          boolean last = lastLines.getOrDefault(row.dossier(), 0L) == row.line();
          for (var event : events(now.source(), row, opened.add(row.dossier()), last)) {
            events.add(event);
            lines.add(row.line());
          }
        }
      }
    }
    var told = reporting.tell(events);
    var counts = counts(events, told, lines, broken);
    long next = chunk.isEmpty() ? now.nextLine() : line(chunk.getLast()) + 1;
    return now.advanced(next, chunk.size(), counts, broken);
  }

  private static Counts counts(
      List<OutsideEvent> events, List<Told> told, List<Long> lines, List<BrokenRow> broken) {
    var counts = new Counts(0, 0, 0, 0, 0, broken.size());
    for (int i = 0; i < told.size(); i++) {
      counts =
          counts.and(
              switch (told.get(i)) {
                case Told.Accepted _ -> taken(events.get(i));
                case Told.Duplicate _ -> new Counts(0, 0, 0, 1, 0, 0);
                case Told.Rejected(_, var why) -> {
                  broken.add(
                      new BrokenRow(lines.get(i), "rejected-" + why.getClass().getSimpleName()));
                  yield new Counts(0, 0, 0, 0, 1, 0);
                }
              });
    }
    return counts;
  }

  private static Counts taken(OutsideEvent event) {
    return switch (event) {
      case OutsideEvent.Opened _ -> new Counts(1, 0, 0, 0, 0, 0);
      case OutsideEvent.StepDone _ -> new Counts(0, 1, 0, 0, 0, 0);
      case OutsideEvent.Closed _ -> new Counts(0, 0, 1, 0, 0, 0);
    };
  }

  /** The first row opens the dossier; the last one ends it, if it has ended. */
  private static List<OutsideEvent> events(String source, LogRow row, boolean first, boolean last) {
    var events = new ArrayList<OutsideEvent>();
    if (first) {
      events.add(
          new OutsideEvent.Opened(
              source,
              row.dossier() + "#opened",
              row.dossier(),
              row.start() == null ? row.time() : row.start(),
              ChannelWords.channel(row.channel()),
              row.channel(),
              row.department(),
              row.group(),
              row.deadline()));
    }
    events.add(
        new OutsideEvent.StepDone(
            source, row.event(), row.dossier(), row.time(), row.step(), row.stepGroup()));
    if (last && row.end() != null) {
      events.add(
          new OutsideEvent.Closed(source, row.dossier() + "#closed", row.dossier(), row.end()));
    }
    return events;
  }

  private static long line(Read read) {
    return switch (read) {
      case Read.Good(var row) -> row.line();
      case Read.Broken(var line, _) -> line;
    };
  }
}
