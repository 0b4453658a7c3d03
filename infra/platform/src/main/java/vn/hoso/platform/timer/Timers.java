package vn.hoso.platform.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;

/**
 * Sweeps for dossiers whose timer is due and lets each decide. Two instances racing are harmless:
 * the one that comes second finds nothing left to state.
 */
public final class Timers<S, E extends DossierEvent> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Timers.class);
  private static final int SWEPT_AT_ONCE = 500;
  private static final int REST_PER_SWEEP = 20;

  private final Behaviour<S, E> behaviour;
  private final Owner owner;
  private final Documents<S, E> documents;
  private final Dossiers<S, E> dossiers;
  private final Clock clock;
  private final Duration every;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timers").factory());

  public Timers(
      Behaviour<S, E> behaviour,
      Owner owner,
      Documents<S, E> documents,
      Dossiers<S, E> dossiers,
      Clock clock,
      Duration every) {
    this.behaviour = behaviour;
    this.owner = owner;
    this.documents = documents;
    this.dossiers = dossiers;
    this.clock = clock;
    this.every = every;
  }

  public void start() {
    again(every);
  }

  @Override
  public void close() {
    schedule.shutdownNow();
  }

  /** Ticks every dossier that is due, and returns how long it took to find them. */
  private Duration sweep() {
    var due = tickAll(now -> documents.due(now, SWEPT_AT_ONCE));
    var datedAhead =
        behaviour
            .furthestTimer()
            .map(it -> tickAll(now -> documents.dueAfter(now.plus(it), SWEPT_AT_ONCE)))
            .orElse(Duration.ZERO);
    return due.plus(datedAhead);
  }

  private Duration tickAll(Function<Instant, List<String>> search) {
    long looked = 0;
    List<String> found;
    do {
      long began = System.nanoTime();
      found = search.apply(clock.instant());
      looked += System.nanoTime() - began;
      found.forEach(this::tick);
    } while (found.size() == SWEPT_AT_ONCE);
    return Duration.ofNanos(looked);
  }

  private void tick(String dossierId) {
    try {
      var now = clock.instant();
      dossiers.change(
          dossierId, owner, Cause.TIME, it -> new Ruling<>(true, behaviour.tick(it.state(), now)));
    } catch (IllegalStateException bug) {
      log.atError()
          .addKeyValue("dossier", dossierId)
          .addKeyValue("cause", bug.getClass().getName())
          .log("a timer could not be decided; the others go on");
    }
  }

  private void sweepOrWait() {
    var rest = every;
    try {
      rest = pace(sweep());
    } catch (RuntimeException unreachable) {
      log.atWarn().addKeyValue("cause", unreachable.toString()).log("timers wait and try again");
    }
    again(rest);
  }

  /**
   * Looking for what is due never takes more than a twentieth of the time. Deciding it is work that
   * has to be done, and no reason to leave the next waiting.
   */
  private Duration pace(Duration looked) {
    var rest = looked.multipliedBy(REST_PER_SWEEP);
    return rest.compareTo(every) > 0 ? rest : every;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it plans its own successor until close
  private void again(Duration in) {
    if (!schedule.isShutdown()) {
      schedule.schedule(this::sweepOrWait, in.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
