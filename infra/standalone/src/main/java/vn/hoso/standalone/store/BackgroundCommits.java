package vn.hoso.standalone.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the everyday file to the disk every moment and keeps both files from growing for ever. */
final class BackgroundCommits implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BackgroundCommits.class);
  private static final long COMMIT_EVERY_MILLIS = 200;
  private static final long COMPACT_EVERY_MILLIS = 15_000;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-commit").factory());

  BackgroundCommits(StoreFile everyday, StoreFile lasting) {
    every(COMMIT_EVERY_MILLIS, everyday::commit);
    every(COMPACT_EVERY_MILLIS, everyday::compact);
    every(COMPACT_EVERY_MILLIS, lasting::compact);
  }

  private void every(long millis, Runnable work) {
    var _ =
        clock.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** What failed is tried again a moment later; an exception would end the schedule. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (MVStoreException e) {
      log.error("The store could not write to its disk: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.close();
  }
}
