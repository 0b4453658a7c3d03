package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who may come in: by the state of what lies behind, and by how many are inside. */
public final class Admission {

  private static final Logger log = LoggerFactory.getLogger(Admission.class);

  /** What was answered to somebody who wants in. */
  public sealed interface Answer {

    /** Come in; closed when done. */
    record Pass(Lane lane, Duration since, Admission from) implements Answer, AutoCloseable {
      @Override
      public void close() {
        from.inHand.give(lane, since, from.uptime.now());
      }
    }

    /** Not now. */
    record Refused(Reason reason, long retryAfter) implements Answer {}
  }

  private final PressureProperties settings;
  private final Supplier<Readings> senses;
  private final RetryAfter retryAfter;
  private final Uptime uptime;
  private final InHand inHand = new InHand();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition looked = lock.newCondition();
  private volatile Gate gate = Gate.OPEN;
  private volatile PlaceLimit limit;

  Admission(
      PressureProperties settings,
      Supplier<Readings> senses,
      RetryAfter retryAfter,
      Uptime uptime) {
    this.settings = settings;
    this.senses = senses;
    this.retryAfter = retryAfter;
    this.uptime = uptime;
    this.limit = PlaceLimit.start(settings.places());
  }

  /** Whether bulk work may go on. */
  public boolean isCalm() {
    return gate.level() == Level.CALM;
  }

  /** Waits until bulk work may go on, at most so long. */
  public void awaitCalm(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!isCalm() && left > 0) {
        left = looked.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Why a lane is closed, before anybody reads what is sent. */
  Optional<Answer.Refused> refusal(Lane lane) {
    var now = gate;
    return lane.isClosedAt(now.level())
        ? Optional.of(
            new Answer.Refused(now.reason(), retryAfter.seconds(now.troubledFor(uptime.now()))))
        : Optional.empty();
  }

  /** Asks for a place. */
  Answer enter(Lane lane) {
    var now = uptime.now();
    return inHand.take(lane, lane.share(limit.places()), now)
        ? new Answer.Pass(lane, now, this)
        : new Answer.Refused(Reason.PLACES, retryAfter.seconds(Duration.ZERO));
  }

  Level level() {
    return gate.level();
  }

  int places() {
    return limit.places();
  }

  int taken() {
    return inHand.count();
  }

  /** Looks at the signals once. */
  void look() {
    var now = uptime.now();
    var readings = senses.get();
    var before = gate;
    var after =
        before.next(
            Thresholds.toEnter(settings).judge(readings),
            Thresholds.toStay(settings).judge(readings),
            now,
            settings.calmFor());
    set(after);
    if (after.level() != before.level()) {
      report(after, readings);
    }
    var window = inHand.window(now);
    if (PlaceLimit.isTelling(window)) {
      limit = limit.next(window);
      inHand.begin(now);
    }
  }

  private void set(Gate after) {
    lock.lock();
    try {
      gate = after;
      looked.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void report(Gate gate, Readings readings) {
    log.atWarn()
        .addKeyValue("level", gate.level())
        .addKeyValue("reason", gate.reason().word())
        .addKeyValue("readers", readings.readers())
        .addKeyValue("outbox", readings.outbox())
        .addKeyValue("save", readings.save())
        .log(gate.level() == Level.CALM ? "the doors are open" : "the doors close or open a step");
  }
}
