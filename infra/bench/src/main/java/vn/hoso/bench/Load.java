package vn.hoso.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets dossiers live: so many at a time, or so many each second whatever becomes of them. */
final class Load {

  private final Life life;
  private final Stopwatch watch;
  private final int watchEach;
  private final AtomicInteger number = new AtomicInteger();
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  /**
   * A load.
   *
   * @param watchEach one in so many dossiers is looked up as it moves
   */
  Load(Life life, Stopwatch watch, int watchEach) {
    this.life = life;
    this.watch = watch;
    this.watchEach = watchEach;
  }

  /** The measured part of a load; answers what came of it. */
  interface Measuring extends Supplier<List<Round>> {}

  /** Closed model: each client lives one dossier after the other. */
  List<Round> closed(int clients, Measuring measuring) {
    over = false;
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      for (int i = 0; i < clients; i++) {
        threads.execute(
            () -> {
              while (!over) {
                live(System.nanoTime());
              }
            });
      }
      return measured(measuring);
    }
  }

  /** Open model: dossiers begin at even intervals. */
  List<Round> open(double perSecond, Measuring measuring) {
    over = false;
    try (var lives = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        var pacer = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      pacer.execute(
          () ->
              Arrivals.evenly(
                  perSecond, () -> over, intended -> lives.execute(() -> live(intended))));
      return measured(measuring);
    }
  }

  /** Lookup codes of the dossiers that were handed over, the latest last. */
  List<String> codes() {
    return new ArrayList<>(codes);
  }

  private List<Round> measured(Measuring measuring) {
    try {
      return measuring.get();
    } finally {
      over = true;
    }
  }

  private void live(long intended) {
    int mine = number.incrementAndGet();
    try {
      codes.add(life.live(mine, intended, mine % watchEach == 0));
    } catch (Failed failed) {
      watch.failed(String.valueOf(failed.getMessage()));
    } catch (UncheckedIOException broken) {
      watch.failed(String.valueOf(broken.getCause()));
    }
  }

  static void rest(Duration time) {
    Arrivals.until(System.nanoTime() + time.toNanos());
  }
}
