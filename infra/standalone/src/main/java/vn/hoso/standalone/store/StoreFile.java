package vn.hoso.standalone.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One file of the store. What reaches the disk is always the state between two commands, never the
 * middle of one, so that a document and its index entries cannot part when the process is killed.
 */
final class StoreFile implements AutoCloseable {

  private static final int CACHE_MEGABYTES = 32;
  private static final int WORTH_COMPACTING_PERCENT = 40;
  private static final int COMPACTED_AT_ONCE = 1 << 20;

  private final MVStore maps;
  private final ReadWriteLock commands = new ReentrantReadWriteLock();
  private final AtomicLong askedFor = new AtomicLong();
  private long onDisk;

  private StoreFile(MVStore maps) {
    this.maps = maps;
  }

  static StoreFile open(@Nullable Path path) {
    var builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
    if (path == null) {
      return new StoreFile(builder.open());
    }
    MVStore maps = builder.fileName(path.toString()).cacheSize(CACHE_MEGABYTES).open();
    return new StoreFile(maps);
  }

  MVStore maps() {
    return maps;
  }

  /** Runs a command that may write, together with others but never with a commit. */
  <T> T write(Supplier<T> command) {
    commands.readLock().lock();
    try {
      return command.get();
    } finally {
      commands.readLock().unlock();
    }
  }

  /** Writes what has changed; afterwards it outlives the process, though not a loss of power. */
  void commit() {
    if (maps.isPersistent() && maps.hasUnsavedChanges()) {
      alone(maps::commit);
    }
  }

  /** Returns when everything done so far outlives a loss of power; callers share one flush. */
  void commitForGood() {
    if (!maps.isPersistent()) {
      return;
    }
    long mine = askedFor.incrementAndGet();
    synchronized (this) {
      if (onDisk < mine) {
        long all = askedFor.get();
        alone(maps::commit);
        maps.sync();
        onDisk = all;
      }
    }
  }

  /** Gives back a little of the room that old versions of documents hold. */
  void compact() {
    if (maps.isPersistent()) {
      alone(() -> maps.compact(WORTH_COMPACTING_PERCENT, COMPACTED_AT_ONCE));
    }
  }

  private void alone(Runnable action) {
    commands.writeLock().lock();
    try {
      action.run();
    } finally {
      commands.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    alone(maps::close);
  }
}
