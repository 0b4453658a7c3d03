package vn.hoso.notification.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Rules;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;

/**
 * Does the sending: woken by each save, and by a sweep for what has to wait and for what a crash
 * left behind. One virtual thread per dossier, only so many at the providers at a time. It starts
 * after the engine, so nothing is sent while documents are rebuilt.
 */
public final class Postman implements AfterSave<Dossier, NotificationEvent>, SmartLifecycle {

  private static final int SWEPT_AT_ONCE = 500;
  private static final int AFTER_ENGINE = 1;

  /**
   * How the postman walks.
   *
   * @param atOnce dossiers at the providers at the same time
   * @param sweepEvery how often is looked for what waits
   * @param askEvery how often is asked about what is uncertain
   */
  public record Pace(int atOnce, Duration sweepEvery, Duration askEvery) {}

  private final AskAboutUncertain askAboutUncertain;
  private final Settlement settlement;
  private final Waiting waiting;
  private final Rules rules;
  private final Pace pace;
  private final InstantSource clock;
  private final Walks walks;
  private @Nullable ScheduledExecutorService rounds;

  public Postman(
      SendMessages sendMessages,
      AskAboutUncertain askAboutUncertain,
      Settlement settlement,
      Waiting waiting,
      Rules rules,
      Pace pace,
      InstantSource clock) {
    this.askAboutUncertain = askAboutUncertain;
    this.settlement = settlement;
    this.waiting = waiting;
    this.rules = rules;
    this.pace = pace;
    this.clock = clock;
    this.walks = new Walks("postman", pace.atOnce(), sendMessages::send);
  }

  @Override
  public void saved(Collection<Remembered<Dossier, NotificationEvent>> dossiers) {
    var now = clock.instant();
    for (var it : dossiers) {
      if (Notifications.nextWork(it.state(), rules).filter(at -> !at.isAfter(now)).isPresent()) {
        walks.wake(it.dossierId());
      }
    }
  }

  private void sweep() {
    try {
      settlement.settleUnwritten();
      waiting.due(clock.instant(), SWEPT_AT_ONCE).forEach(walks::wake);
    } catch (RuntimeException away) {
      Walks.report("the sweep for messages waits and tries again", away);
    }
  }

  private void ask() {
    try {
      askAboutUncertain.ask();
    } catch (RuntimeException away) {
      Walks.report("asking about uncertain messages waits and tries again", away);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // both run until stop
  public void start() {
    walks.start();
    var started =
        Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("post-round-", 0).factory());
    every(started, pace.sweepEvery(), this::sweep);
    every(started, pace.askEvery(), this::ask);
    rounds = started;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it runs until stop
  private static void every(ScheduledExecutorService rounds, Duration pause, Runnable round) {
    rounds.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
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
  public boolean isRunning() {
    return walks.isRunning();
  }

  @Override
  public int getPhase() {
    return AFTER_ENGINE;
  }
}
