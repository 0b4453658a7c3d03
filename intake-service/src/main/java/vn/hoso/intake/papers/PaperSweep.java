package vn.hoso.intake.papers;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hoso.intake.papers.Papers.Stored;

/**
 * Removes files whose dossier never came to be, because the process died while it was handed in.
 * Each file is looked at once, a day after it came, when no hand-in can be under way any more. It
 * starts after the engine, so that no dossier is missing only because it is being rebuilt.
 */
public final class PaperSweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PaperSweep.class);
  private static final int LOOKED_AT_ONCE = 500;
  private static final int AFTER_ENGINE = 1;

  /** Crashes leave a few; more of them means that dossiers are missing, not that files are left. */
  private static final int MOST_LEFT = 20;

  /**
   * How often it sweeps.
   *
   * @param age of files that are looked at
   */
  public record Pace(Duration every, Duration age) {}

  private final Papers papers;
  private final SweepMark mark;
  private final UnaryOperator<Set<String>> missing;
  private final Pace pace;
  private final Clock clock;
  private @Nullable ScheduledExecutorService schedule;

  /** Missing gives, of some dossiers, those that do not exist. */
  public PaperSweep(
      Papers papers, SweepMark mark, UnaryOperator<Set<String>> missing, Pace pace, Clock clock) {
    this.papers = papers;
    this.mark = mark;
    this.missing = missing;
    this.pace = pace;
    this.clock = clock;
  }

  /** Looks at some files that were not looked at yet, and returns how many it removed. */
  public int sweep() {
    var files = papers.storedBefore(clock.instant().minus(pace.age()), mark.read(), LOOKED_AT_ONCE);
    if (files.isEmpty()) {
      return 0;
    }
    var left = left(files);
    if (left.size() > MOST_LEFT) {
      log.atError()
          .addKeyValue("files", left.size())
          .log("so many papers without a dossier are no leftovers; nothing is removed");
      return 0;
    }
    left.forEach(it -> papers.remove(it.id()));
    mark.write(files.getLast().id());
    if (!left.isEmpty()) {
      log.atInfo().addKeyValue("files", left.size()).log("papers of crashed hand-ins removed");
    }
    return left.size();
  }

  private Collection<Stored> left(List<Stored> files) {
    var dossiers = files.stream().map(Stored::dossierId).collect(toSet());
    var without = missing.apply(dossiers);
    return files.stream().filter(it -> without.contains(it.dossierId())).toList();
  }

  private void safely() {
    try {
      sweep();
    } catch (RuntimeException away) {
      log.atWarn().addKeyValue("cause", away.toString()).log("the sweep of papers tries again");
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it runs until stop
  public synchronized void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("papers").factory());
    long every = pace.every().toMillis();
    started.scheduleWithFixedDelay(this::safely, every, every, TimeUnit.MILLISECONDS);
    schedule = started;
  }

  @Override
  public synchronized void stop() {
    if (schedule != null) {
      schedule.shutdownNow();
      schedule = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return schedule != null;
  }

  @Override
  public int getPhase() {
    return AFTER_ENGINE;
  }
}
