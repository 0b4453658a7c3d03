package vn.hoso.tracking.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.tracking.domain.View;

/**
 * Tells readers of a page at once when their dossier moves. What another instance saved is noticed
 * at the next heartbeat, so nobody has to hold a line to the right one. It stops first, so that no
 * open line holds up the server's graceful end.
 */
public final class Live implements AfterSave<View, DossierEvent>, SmartLifecycle {

  /** Stands for all dossiers together. */
  public static final String EVERYTHING = "*";

  private static final Logger log = LoggerFactory.getLogger(Live.class);
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final int AT_ONCE = 500;

  /** A line takes thousands of events before it blocks one of them. */
  private static final int TELLERS = 64;

  private final Lookup lookup;
  private final Readers readers;
  private final Duration heartbeat;
  private final AtomicBoolean moved = new AtomicBoolean();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          TELLERS, Thread.ofPlatform().daemon().name("live-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live").factory());
  private volatile boolean running;

  public Live(Lookup lookup, int most, int mostPerAddress, Duration heartbeat) {
    this.lookup = lookup;
    this.readers = new Readers(most, mostPerAddress);
    this.heartbeat = heartbeat;
  }

  /** Somebody who reads a page. Called on one of a few threads, so it should not block for long. */
  public interface Reader {

    /** The dossier has this version; it may be told twice. */
    void at(long version);

    /** Nothing happened, the line stands. */
    void beat();

    /** The service stops; whoever holds a line lets go of it. */
    void end();
  }

  /** Listening until it is closed. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** Empty when too many listen already, at all or from this address. */
  public Optional<Subscription> listen(String dossierId, String address, Reader reader) {
    return readers.add(dossierId, address, reader);
  }

  /** How many listen. */
  public int readers() {
    return readers.count();
  }

  /** Waits a bounded time until a dossier is past a version; false when it is not by then. */
  public boolean await(String dossierId, long version, Duration patience) {
    var past = new CompletableFuture<Void>();
    var waiting =
        readers.add(
            dossierId,
            new Reader() {
              @Override
              public void at(long now) {
                if (now > version) {
                  past.complete(null);
                }
              }

              @Override
              public void beat() {}

              @Override
              public void end() {
                past.complete(null);
              }
            });
    if (waiting.isEmpty()) {
      return false;
    }
    try (var _ = waiting.get()) {
      if (versionOf(dossierId) > version) {
        return true;
      }
      past.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void saved(Collection<Remembered<View, DossierEvent>> dossiers) {
    moved.set(true);
    if (readers.isEmpty()) {
      return;
    }
    var watched = dossiers.stream().map(Remembered::dossierId).filter(readers::readAbout).toList();
    if (!watched.isEmpty()) {
      workers.execute(() -> tell(watched, false));
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // they run until stop
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(
        this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(
        this::tellEverything, CALM.toMillis(), CALM.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    readers.all().forEach(Reader::end);
    workers.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void beat() {
    var ids = new ArrayList<>(readers.dossiers());
    ids.remove(EVERYTHING);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      tell(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), true);
    }
    readers.of(EVERYTHING).forEach(it -> workers.execute(() -> it.at(0)));
  }

  private void tellEverything() {
    if (moved.getAndSet(false)) {
      readers.of(EVERYTHING).forEach(it -> workers.execute(() -> it.at(0)));
    }
  }

  private void tell(List<String> ids, boolean beat) {
    try {
      lookup
          .versions(ids)
          .forEach((id, version) -> readers.of(id).forEach(it -> send(it, version, beat)));
    } catch (RuntimeException unreachable) {
      log.atDebug().addKeyValue("cause", unreachable.toString()).log("readers hear nothing new");
      if (beat) {
        ids.forEach(id -> readers.of(id).forEach(it -> workers.execute(it::beat)));
      }
    }
  }

  private void send(Reader reader, long version, boolean beat) {
    workers.execute(
        () -> {
          reader.at(version);
          if (beat) {
            reader.beat();
          }
        });
  }

  private long versionOf(String dossierId) {
    return lookup.versions(List.of(dossierId)).getOrDefault(dossierId, 0L);
  }
}
