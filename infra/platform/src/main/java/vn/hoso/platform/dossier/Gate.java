package vn.hoso.platform.dossier;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Every write passes here, any number at once; whoever closes the gate waits for those inside and
 * keeps new ones waiting for a moment. Reads never pass it.
 */
public final class Gate {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Passes, and may pass again from within. */
  public <T> T pass(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  public void pass(Runnable work) {
    pass(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does something while nobody writes.
   *
   * @return false when those inside did not come out in time, and nothing was done
   */
  public boolean closed(Duration patience, Runnable work) {
    try {
      if (!lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while closing the gate", stop);
    }
    try {
      work.run();
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
