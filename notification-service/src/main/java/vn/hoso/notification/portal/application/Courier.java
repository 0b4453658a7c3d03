package vn.hoso.notification.portal.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
import vn.hoso.notification.application.Walks;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;

/**
 * Goes to the portal: woken by each save, and by a sweep for what has to wait and for what a crash
 * left behind. Where no portal is named it stays at home, and what it would tell waits.
 */
public final class Courier implements AfterSave<Dossier, NotificationEvent>, SmartLifecycle {

  private static final int SWEPT_AT_ONCE = 500;
  private static final int ASKED_AT_ONCE = 200;
  private static final int AFTER_ENGINE = 1;

  /**
   * How the courier goes.
   *
   * @param atOnce dossiers at the portal at the same time
   * @param sweepEvery how often is looked for what waits
   * @param askEvery how often is asked about what is uncertain, and counted
   */
  public record Pace(int atOnce, Duration sweepEvery, Duration askEvery) {}

  private final SyncDossiers syncDossiers;
  private final SyncSettlement settlement;
  private final PortalQueue queue;
  private final PortalPulse pulse;
  private final boolean portalIsThere;
  private final Pace pace;
  private final InstantSource clock;
  private final Walks walks;
  private Instant askedUpTo = Instant.EPOCH;
  private volatile long rejected;
  private volatile @Nullable Instant behindSince;
  private @Nullable ScheduledExecutorService rounds;

  public Courier(
      SyncDossiers syncDossiers,
      SyncSettlement settlement,
      PortalQueue queue,
      PortalPulse pulse,
      boolean portalIsThere,
      Pace pace,
      InstantSource clock) {
    this.syncDossiers = syncDossiers;
    this.settlement = settlement;
    this.queue = queue;
    this.pulse = pulse;
    this.portalIsThere = portalIsThere;
    this.pace = pace;
    this.clock = clock;
    this.walks = new Walks("courier", pace.atOnce(), syncDossiers::sync);
  }

  /** How many dossiers wait for a person, and for how long the longest waiting one does. */
  public void measuredBy(MeterRegistry meters) {
    Gauge.builder("hoso.notification.portal.rejected", () -> rejected).register(meters);
    Gauge.builder("hoso.notification.portal.behind", this::secondsBehind)
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public void saved(Collection<Remembered<Dossier, NotificationEvent>> dossiers) {
    if (!pulse.isOpen()) {
      return;
    }
    var now = clock.instant();
    for (var it : dossiers) {
      if (Synchronising.nextWork(it.state().portal()).filter(at -> !at.isAfter(now)).isPresent()) {
        walks.wake(it.dossierId());
      }
    }
  }

  private void sweep() {
    try {
      settlement.settleUnwritten();
      if (pulse.isOpen()) {
        queue.due(clock.instant(), SWEPT_AT_ONCE).forEach(walks::wake);
      }
    } catch (RuntimeException away) {
      Walks.report("the sweep for the portal waits and tries again", away);
    }
  }

  private void lookRound() {
    try {
      rejected = queue.rejected();
      behindSince = queue.behindSince().orElse(null);
      askAboutUncertain();
    } catch (RuntimeException away) {
      Walks.report("asking the portal waits and tries again", away);
    }
  }

  /** Round by round through all of them, so that many without an answer do not block the rest. */
  private void askAboutUncertain() {
    var found = queue.uncertain(askedUpTo, ASKED_AT_ONCE);
    askedUpTo = found.size() < ASKED_AT_ONCE ? Instant.EPOCH : found.getLast().since();
    for (var it : found) {
      if (!syncDossiers.ask(it.dossierId())) {
        return;
      }
    }
  }

  private long secondsBehind() {
    var since = behindSince;
    return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
  }

  @Override
  public void start() {
    if (!portalIsThere) {
      return;
    }
    walks.start();
    var started =
        Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("portal-round-", 0).factory());
    every(started, pace.sweepEvery(), this::sweep);
    every(started, pace.askEvery(), this::lookRound);
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
    return rounds != null;
  }

  @Override
  public int getPhase() {
    return AFTER_ENGINE;
  }
}
