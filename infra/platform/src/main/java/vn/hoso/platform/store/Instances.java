package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which processes of a service are alive: each says so every few seconds in a document. */
public final class Instances implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Instances.class);
  private static final Duration BEAT = Duration.ofSeconds(4);
  private static final Duration GONE = Duration.ofSeconds(15);

  private final MongoCollection<Document> instances;
  private final Clock clock;
  private final AtomicBoolean beating = new AtomicBoolean();
  private final String mine = UUID.randomUUID().toString();
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());

  public Instances(MongoCollection<Document> instances, Clock clock) {
    this.instances = instances;
    this.clock = clock;
  }

  /** Says so from now on; whoever starts it again changes nothing. */
  @SuppressWarnings("FutureReturnValueIgnored") // it beats until it is closed
  public void start() {
    if (!beating.compareAndSet(false, true)) {
      return;
    }
    pulse.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether another process was alive a moment ago. */
  public boolean hasOthers() {
    var lately = Date.from(clock.instant().minus(GONE));
    return instances.find(and(ne("_id", mine), gt("at", lately))).first() != null;
  }

  private void beat() {
    try {
      instances.replaceOne(
          eq("_id", mine),
          new Document("_id", mine).append("at", Date.from(clock.instant())),
          new ReplaceOptions().upsert(true));
    } catch (RuntimeException away) {
      log.atDebug().addKeyValue("cause", away.toString()).log("nobody hears that we are alive");
    }
  }

  @Override
  public void close() {
    pulse.shutdownNow();
    try {
      instances.deleteOne(eq("_id", mine));
    } catch (RuntimeException away) {
      log.atDebug().addKeyValue("cause", away.toString()).log("others notice by themselves");
    }
  }
}
