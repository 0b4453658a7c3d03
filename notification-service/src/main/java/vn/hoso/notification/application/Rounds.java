package vn.hoso.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;

/**
 * Sees to an errand: woken by each save, and by a sweep for what has to wait and for what a crash
 * left behind. Never two of one dossier, only so many outside at a time. It starts after the
 * engine, so nobody goes out while documents are rebuilt.
 */
public final class Rounds implements AfterSave<Dossier, NotificationEvent>, SmartLifecycle {

  private static final int SWEPT_AT_ONCE = 500;
  private static final int ASKED_AT_ONCE = 200;
  private static final int AFTER_ENGINE = 1;

  /**
   * How often, and how many.
   *
   * @param atOnce dossiers outside at the same time
   * @param sweepEvery how often is looked for what waits
   * @param askEvery how often is asked about what is uncertain
   */
  public record Pace(int atOnce, Duration sweepEvery, Duration askEvery) {}

  private final String name;
  private final Errand errand;
  private final Pace pace;
  private final InstantSource clock;
  private final Walks walks;
  private Instant askedUpTo = Instant.EPOCH;
  private @Nullable ScheduledExecutorService rounds;

  /**
   * Rounds that have not started.
   *
   * @param name of the threads, and in the log
   */
  public Rounds(String name, Errand errand, Pace pace, InstantSource clock) {
    this.name = name;
    this.errand = errand;
    this.pace = pace;
    this.clock = clock;
    this.walks = new Walks(name, pace.atOnce(), errand::run);
  }

  @Override
  public void saved(Collection<Remembered<Dossier, NotificationEvent>> dossiers) {
    var now = clock.instant();
    for (var it : dossiers) {
      if (errand.nextWork(it.state()).filter(at -> !at.isAfter(now)).isPresent()) {
        walks.wake(it.dossierId());
      }
    }
  }

  private void sweep() {
    errand.writeAgain();
    errand.due(clock.instant(), SWEPT_AT_ONCE).forEach(walks::wake);
  }

  /** Round by round through all of them, so that many without an answer do not block the rest. */
  private void ask() {
    var found = errand.uncertain(askedUpTo, ASKED_AT_ONCE);
    askedUpTo = found.size() < ASKED_AT_ONCE ? Instant.EPOCH : found.getLast().since();
    for (var it : found) {
      if (!errand.ask(it.dossierId())) {
        return;
      }
    }
  }

  @Override
  public void start() {
    walks.start();
    var started =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name(name + "-round-", 0).factory());
    every(started, pace.sweepEvery(), "sweep", this::sweep);
    every(started, pace.askEvery(), "question", this::ask);
    rounds = started;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it runs until stop
  private void every(
      ScheduledExecutorService executor, Duration pause, String what, Runnable round) {
    Runnable safe =
        () -> {
          try {
            round.run();
          } catch (RuntimeException away) {
            Walks.report(name + ": a " + what + " waits and is tried again", away);
          }
        };
    executor.scheduleWithFixedDelay(safe, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
      rounds = null;
    }
    walks.stop();
  }

  @Override
  public boolean isAutoStartup() {
    return errand.isPossible();
  }

  @Override
  public boolean isRunning() {
    return walks.isRunning();
  }

  @Override
  public int getPhase() {
    return AFTER_ENGINE;
  }
}
