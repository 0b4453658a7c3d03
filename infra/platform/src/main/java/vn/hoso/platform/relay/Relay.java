package vn.hoso.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.dossier.Outlet;

/**
 * Publishes what was saved and clears it. Woken by each write, and by a slow sweep for what a crash
 * left behind. Everything unpublished of a dossier is sent, oldest first, so two relays racing over
 * one dossier cause duplicates, which readers drop, and never a gap.
 */
public final class Relay implements Outlet, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final int SWEPT_AT_ONCE = 500;
  private static final int REST_PER_SWEEP = 20;

  /** What more is saved meanwhile waits in its document alone, for the sweep. */
  private static final int WAITING_AT_MOST = 10_000;

  private static final int TAKEN_AT_ONCE = 1000;

  private final Documents<?, ?> documents;
  private final Publisher publisher;
  private final Clock clock;
  private final Duration sweepEvery;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>(WAITING_AT_MOST);
  private volatile boolean running;
  private volatile Instant oldest = Instant.MAX;
  private volatile Instant inHandSince = Instant.MAX;
  private @Nullable Thread thread;

  public Relay(
      Documents<?, ?> documents,
      Publisher publisher,
      Clock clock,
      Duration sweepEvery,
      MeterRegistry meters) {
    this(documents, publisher, clock, sweepEvery, meters, "dossier");
  }

  /** The family tells the measures of several relays in one service apart. */
  public Relay(
      Documents<?, ?> documents,
      Publisher publisher,
      Clock clock,
      Duration sweepEvery,
      MeterRegistry meters,
      String family) {
    this.documents = documents;
    this.publisher = publisher;
    this.clock = clock;
    this.sweepEvery = sweepEvery;
    Gauge.builder("outbox.oldest.age", this, Relay::oldestAgeInSeconds)
        .baseUnit("seconds")
        .tag("family", family)
        .description("Age of the oldest fact that is saved and not yet published")
        .register(meters);
  }

  @Override
  public CompletableFuture<Void> publish(Collection<Outgoing> outgoing) {
    var sendable = outgoing.stream().filter(it -> !it.facts().isEmpty()).toList();
    if (sendable.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    var task = new Task(sendable, clock.instant(), new CompletableFuture<>());
    if (!tasks.offer(task)) {
      task.done.completeExceptionally(new RejectedExecutionException("the relay has its fill"));
    }
    return task.done;
  }

  /** How many saves wait to be published, beside those in hand. */
  public int waiting() {
    return tasks.size();
  }

  /** How long the oldest fact has been saved and not published; zero when there is none. */
  public Duration oldestAge() {
    var since = oldest.isBefore(inHandSince) ? oldest : inHandSince;
    var age = since.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** Publishes everything that is saved and unpublished, and returns how many facts that were. */
  public int sweep() {
    int published = 0;
    while (true) {
      var left = documents.unpublished(SWEPT_AT_ONCE);
      oldest = oldestOf(left);
      if (left.isEmpty()) {
        return published;
      }
      send(left);
      published += left.stream().mapToInt(it -> it.facts().size()).sum();
    }
  }

  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("relay").start(this::run);
  }

  @Override
  public void close() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Paced by time that passes; the clock of the day may be set back. */
  private void run() {
    long nextSweep = System.nanoTime();
    while (running) {
      try {
        drain(tasks.poll(Math.max(0, nextSweep - System.nanoTime()), TimeUnit.NANOSECONDS));
        long began = System.nanoTime();
        if (began - nextSweep >= 0) {
          sweep();
          nextSweep = System.nanoTime() + pace(Duration.ofNanos(System.nanoTime() - began));
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException unreachable) {
        log.atWarn()
            .addKeyValue("cause", unreachable.toString())
            .log("relay waits and tries again");
        nextSweep = System.nanoTime() + sweepEvery.toNanos();
      }
    }
  }

  /** Looking for what was left behind never takes more than a twentieth of the time. */
  private long pace(Duration took) {
    return Math.max(took.toNanos() * REST_PER_SWEEP, sweepEvery.toNanos());
  }

  private void drain(@Nullable Task first) {
    if (first == null) {
      return;
    }
    var batch = new ArrayList<Task>(List.of(first));
    tasks.drainTo(batch, TAKEN_AT_ONCE);
    inHandSince = first.since;
    try {
      send(batch.stream().flatMap(it -> it.outgoing.stream()).toList());
      batch.forEach(it -> it.done.complete(null));
    } catch (RuntimeException failure) {
      batch.forEach(it -> it.done.completeExceptionally(failure));
      oldest = oldest.isBefore(first.since) ? oldest : first.since; // until a sweep knows better
      throw failure;
    } finally {
      inHandSince = Instant.MAX;
    }
  }

  /** Sends all, awaits the acknowledgements once, clears what was acknowledged without a hole. */
  private void send(List<Outgoing> all) {
    var sent = new ArrayList<Sent>();
    for (var outgoing : all) {
      for (var fact : outgoing.facts()) {
        sent.add(new Sent(fact, publisher.send(fact)));
      }
    }
    var published = new HashMap<String, Long>();
    CompletionException failure = null;
    for (var it : sent) {
      try {
        it.acknowledged.join();
        if (failure == null) {
          published.merge(it.dossierId(), it.sequence(), Math::max);
        }
      } catch (CompletionException lost) {
        failure = lost;
      }
    }
    clear(published);
    if (failure != null) {
      throw failure;
    }
  }

  private void clear(Map<String, Long> published) {
    if (!published.isEmpty()) {
      documents.clear(published);
    }
  }

  private double oldestAgeInSeconds() {
    return oldestAge().toMillis() / 1000.0;
  }

  private static Instant oldestOf(List<Outgoing> left) {
    return left.stream()
        .flatMap(it -> it.facts().stream())
        .map(it -> it.envelope().time())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private record Task(List<Outgoing> outgoing, Instant since, CompletableFuture<Void> done) {}

  private record Sent(Fact fact, CompletableFuture<Void> acknowledged) {

    String dossierId() {
      return fact.envelope().id().dossierId();
    }

    long sequence() {
      return fact.envelope().id().sequence();
    }
  }
}
