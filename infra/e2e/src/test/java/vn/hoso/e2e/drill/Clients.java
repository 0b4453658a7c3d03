package vn.hoso.e2e.drill;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** A load of whole lives: so many people, each bringing one dossier after the other. */
final class Clients implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);
  private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int PROCESSING = 2;
  private static final int RETURNED = 10;

  private final Life life;
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Subject> begun = new ConcurrentLinkedQueue<>();
  private final Queue<Subject> ended = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicLong stalest = new AtomicLong();
  private final AtomicInteger onTheirWay = new AtomicInteger();
  private volatile boolean open = true;

  Clients(Life life) {
    this.life = life;
  }

  Clients come(int many) {
    for (int i = 0; i < many; i++) {
      people.execute(this::bringOneAfterTheOther);
    }
    return this;
  }

  /** Waits until so many dossiers more have reached their end. */
  void awaitEnds(int more) {
    int enough = ended.size() + more;
    Awaitility.await(more + " more ends")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> ended.size() >= enough);
  }

  /** Whether these have all reached their end within this time. */
  boolean awaitEndOf(List<Subject> these, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (!ended.containsAll(these) && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return ended.containsAll(these);
  }

  /** Nobody brings a new dossier; those on their way go on. */
  void closeTheDoor() {
    open = false;
  }

  /** Whether all that were brought have reached their end, within this time. */
  boolean allEnd(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (onTheirWay.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return onTheirWay.get() == 0;
  }

  List<Subject> begun() {
    return List.copyOf(begun);
  }

  List<Subject> ended() {
    return List.copyOf(ended);
  }

  /** What was refused although it was right. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  /** The longest from the end of a command to a lookup that shows it. */
  Duration stalest() {
    return Duration.ofNanos(stalest.get());
  }

  private void bringOneAfterTheOther() {
    while (open) {
      onTheirWay.incrementAndGet();
      try {
        live();
      } catch (IllegalStateException why) {
        refused.add(String.valueOf(why.getMessage()));
      } finally {
        onTheirWay.decrementAndGet();
      }
      LockSupport.parkNanos(BREATH);
    }
  }

  private void live() {
    goOnWith(handIn());
  }

  /** One dossier more, which waits at the counter. */
  Subject handIn() {
    var it = life.handIn(NUMBER.incrementAndGet());
    begun.add(it);
    return it;
  }

  /** Accepts it, whatever happens then. */
  void accept(Subject it) {
    life.accept(it);
  }

  /** The rest of its road. */
  void goOnWith(Subject it) {
    life.accept(it);
    watch(it, PROCESSING);
    life.work(it);
    watch(it, RETURNED);
    ended.add(it);
  }

  private void watch(Subject it, int status) {
    long since = System.nanoTime();
    while (!life.shows(it, status)) {
      Desk.rest();
    }
    stalest.accumulateAndGet(System.nanoTime() - since, Math::max);
  }

  @Override
  public void close() {
    open = false;
    people.shutdownNow();
  }
}
