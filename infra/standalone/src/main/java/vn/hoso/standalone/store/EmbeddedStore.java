package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;

/** A MongoDB-compatible server on loopback, with its data in the folder of this Hoso. */
public final class EmbeddedStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final MongoServer server;
  private final BackgroundCommits commits;
  private final @Nullable Path cleanStop;
  private final boolean isNew;
  private final boolean stoppedCleanly;
  private final @Nullable Path setAside;

  private EmbeddedStore(
      MongoServer server,
      BackgroundCommits commits,
      @Nullable Path cleanStop,
      boolean isNew,
      boolean stoppedCleanly,
      @Nullable Path setAside) {
    this.server = server;
    this.commits = commits;
    this.cleanStop = cleanStop;
    this.isNew = isNew;
    this.stoppedCleanly = stoppedCleanly;
    this.setAside = setAside;
  }

  /** Starts an empty store that forgets everything when it is closed. */
  public static EmbeddedStore inMemory() {
    StoreFile everyday = StoreFile.open(null);
    StoreFile lasting = StoreFile.open(null);
    return new EmbeddedStore(
        listen(new StoreBackend(everyday, lasting, Set.of()), 0),
        new BackgroundCommits(everyday, lasting),
        null,
        true,
        true,
        null);
  }

  /**
   * Starts the store kept in the data folder.
   *
   * @param lastingDatabases what no topic can bring back; a write there is acknowledged only when
   *     it is on disk
   */
  public static EmbeddedStore open(DataFolder data, Set<String> lastingDatabases) {
    Path folder = data.subfolder("store");
    Path lastingPath = folder.resolve("lasting.mv");
    Path everydayPath = folder.resolve("everyday.mv");
    Path cleanStop = folder.resolve("stopped-cleanly");
    boolean isNew = !Files.exists(everydayPath) && !Files.exists(lastingPath);
    boolean complete = isNew || (Files.exists(cleanStop) && Files.exists(everydayPath));
    remove(cleanStop);
    StoreFile lasting = openLasting(lastingPath);
    Path setAside = null;
    StoreFile everyday;
    try {
      everyday = StoreFile.open(everydayPath);
    } catch (MVStoreException broken) {
      setAside = setAside(everydayPath, broken);
      everyday = StoreFile.open(everydayPath);
    }
    return new EmbeddedStore(
        listen(new StoreBackend(everyday, lasting, lastingDatabases), data.port("store")),
        new BackgroundCommits(everyday, lasting),
        cleanStop,
        isNew,
        complete && setAside == null,
        setAside);
  }

  private static StoreFile openLasting(Path path) {
    try {
      return StoreFile.open(path);
    } catch (MVStoreException e) {
      throw new UnusableData(
          "The file %s, which holds keys and papers that nothing can rebuild, cannot be read (%s); put back a copy of it."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static Path setAside(Path path, Exception why) {
    Path aside =
        path.resolveSibling(
            "everyday.broken-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".mv");
    try {
      Files.move(path, aside);
    } catch (IOException e) {
      throw new UnusableData(
          "The store %s is broken and cannot be moved away (%s); move it yourself and start again."
              .formatted(path, e),
          e);
    }
    log.warn(
        "The store {} was broken ({}); it was set aside as {} and is rebuilt from the topics.",
        path,
        why.getMessage(),
        aside.getFileName());
    return aside;
  }

  private static MongoServer listen(StoreBackend backend, int port) {
    var server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return server;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnusableData("The file %s cannot be removed (%s).".formatted(file, e), e);
    }
  }

  public String connectionString() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  /** True when nothing was kept here before; the topics may be older and know more. */
  public boolean isNew() {
    return isNew;
  }

  /** False when acknowledged writes may be missing, so that the services have to be rebuilt. */
  public boolean wasStoppedCleanly() {
    return stoppedCleanly;
  }

  /** Where a store that could not be read was moved to at this start. */
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  @Override
  public void close() {
    commits.close();
    server.shutdownNow();
    if (cleanStop == null) {
      return;
    }
    try {
      Files.writeString(cleanStop, "");
    } catch (IOException e) {
      log.warn(
          "The clean stop could not be noted, so the next start will rebuild: {}", e.toString());
    }
  }
}
