package vn.hoso.intake.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hoso.intake.imports.ImportJob.Status;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.intake.papers.Upload;

/**
 * Imports of event logs: one at a time, going on after a restart where they stood, and giving way
 * to live traffic.
 */
public final class Imports implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final ImportJobs jobs;
  private final LogImport runner;
  private final BooleanSupplier calm;
  private final Clock clock;
  private volatile boolean running;
  private volatile Turn turn;
  private ExecutorService worker = Executors.newSingleThreadExecutor();

  /** An import takes its chunks only while it is calm. */
  public Imports(ImportJobs jobs, Reporting reporting, BooleanSupplier calm, Clock clock) {
    this.jobs = jobs;
    this.runner = new LogImport(jobs, reporting);
    this.calm = calm;
    this.turn = new Turn(calm, LOOK_EVERY);
    this.clock = clock;
  }

  /** Keeps a log and guesses its columns; empty when it has no header row that can be read. */
  public Optional<ImportJob> upload(
      String fileName, String source, String by, Upload.Content file) {
    try {
      List<String> header;
      try (var in = file.open()) {
        header = LogFile.header(in);
      }
      if (header.size() < Columns.REQUIRED.size()) {
        return Optional.empty();
      }
      var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var id = UUID.randomUUID().toString();
      var job = ImportJob.uploaded(id, at, by, fileName, source, header);
      try (var in = file.open()) {
        jobs.add(job, in);
      }
      return Optional.of(job);
    } catch (ZipException | EOFException _) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Starts an uploaded import under these columns, or one that failed once more. */
  public boolean start(String id, String source, Columns columns) {
    var job = jobs.find(id);
    if (job.isEmpty()
        || job.get().isUnderWay()
        || job.get().status() == Status.DONE
        || !columns.missing(job.get().header()).isEmpty()) {
      return false;
    }
    var started = job.get().starting(source, columns);
    if (jobs.replace(job.get(), started)) {
      worker.execute(() -> run(started));
    }
    return true;
  }

  public Optional<ImportJob> find(String id) {
    return jobs.find(id);
  }

  public List<ImportJob> newest() {
    return jobs.newest(20);
  }

  private void run(ImportJob job) {
    try {
      runner.run(job, turn);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (LogImport.TooLarge _) {
      fail(job, "import-too-large");
    } catch (IOException | RuntimeException broken) {
      log.atError().addKeyValue("import", job.id()).setCause(broken).log("an import stopped");
      fail(job, "import-broken");
    }
  }

  private void fail(ImportJob job, String why) {
    jobs.find(job.id())
        .filter(it -> it.isUnderWay() && running)
        .ifPresent(it -> jobs.replace(it, it.with(Status.FAILED, why)));
  }

  @Override
  public void start() {
    running = true;
    turn = new Turn(calm, LOOK_EVERY);
    worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());
    jobs.underWay().forEach(job -> worker.execute(() -> run(job)));
  }

  @Override
  public void stop() {
    running = false;
    turn.stop();
    worker.shutdown();
    try {
      worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
