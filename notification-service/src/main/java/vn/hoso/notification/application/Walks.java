package vn.hoso.notification.application;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errands to the outside world, never two of one dossier and only so many outside at a time.
 * Whoever is woken while under way goes once more afterwards.
 */
public final class Walks {

  private static final Logger log = LoggerFactory.getLogger(Walks.class);

  /** While the world is slow, what comes on top of these waits in the store, for a sweep. */
  private static final int MOST_UNDER_WAY = 10_000;

  private final String name;
  private final Consumer<String> errand;
  private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();
  private final int atOnce;
  private volatile @Nullable ExecutorService threads;

  /**
   * Walks that have not started.
   *
   * @param atOnce dossiers outside at the same time
   * @param errand of one dossier; what it throws makes it wait for the next sweep
   */
  public Walks(String name, int atOnce, Consumer<String> errand) {
    this.name = name;
    this.errand = errand;
    this.atOnce = atOnce;
  }

  public void wake(String dossierId) {
    var workers = threads;
    if (underWay.size() >= MOST_UNDER_WAY && !underWay.containsKey(dossierId)) {
      return;
    }
    if (workers != null && underWay.merge(dossierId, 1, Integer::sum) == 1) {
      workers.execute(() -> walk(dossierId));
    }
  }

  private void walk(String dossierId) {
    int calls;
    do {
      calls = underWay.getOrDefault(dossierId, 1);
      try {
        errand.accept(dossierId);
      } catch (RuntimeException away) {
        report(name + ": a dossier waits for the next sweep", away);
      }
    } while (!underWay.remove(dossierId, calls));
  }

  public static void report(String what, RuntimeException away) {
    log.atWarn().addKeyValue("cause", away.getClass().getName()).log(what);
  }

  public void start() {
    threads =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
  }

  public void stop() {
    var workers = threads;
    threads = null;
    if (workers != null) {
      workers.close();
    }
  }

  public boolean isRunning() {
    return threads != null;
  }
}
