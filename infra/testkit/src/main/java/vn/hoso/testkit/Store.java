package vn.hoso.testkit;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty MongoDB-wire store in memory. Starting one takes milliseconds, so whoever wants nothing
 * of the others' data takes his own.
 */
public final class Store implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final String address;

  private Store() {
    var bound = server.bind();
    address = "mongodb://" + bound.getHostString() + ":" + bound.getPort();
  }

  /** A new, empty store of its own. */
  public static Store start() {
    return new Store();
  }

  /** The one store of this JVM, for tests that keep apart by {@link #freshDatabase()}. */
  public static Store shared() {
    return Shared.STORE;
  }

  /** The connection string without a database, for {@code HOSO_MONGODB}. */
  public String address() {
    return address;
  }

  /** A name of a database that no other test of this JVM uses. */
  public static String freshDatabase() {
    return "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  /** Started when the class is first touched. */
  private static final class Shared {
    static final Store STORE = start();
  }
}
