package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may come in to change something: by the state of what lies behind, and by how many
 * are inside.
 */
public final class Admission implements Doorkeeper {

  private static final Logger log = LoggerFactory.getLogger(Admission.class);

  private final PressureProperties settings;
  private final Supplier<Readings> senses;
  private final RetryAfter retryAfter;
  private final Uptime uptime;
  private final Crowd crowd;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition looked = lock.newCondition();
  private volatile Gate gate = Gate.OPEN;

  Admission(
      PressureProperties settings,
      Supplier<Readings> senses,
      RetryAfter retryAfter,
      Uptime uptime) {
    this.settings = settings;
    this.senses = senses;
    this.retryAfter = retryAfter;
    this.uptime = uptime;
    this.crowd = new Crowd(settings.places(), uptime);
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

  @Override
  public Optional<Refused> refusal(Lane lane) {
    var now = gate;
    return lane.isClosedAt(now.level())
        ? Optional.of(refused("system-catching-up", now.reason(), now.troubledFor(uptime.now())))
        : Optional.empty();
  }

  @Override
  public Answer enter(Lane lane) {
    return crowd
        .enter(lane)
        .<Answer>map(it -> it)
        .orElseGet(() -> refused("system-busy", Reason.PLACES, Duration.ZERO));
  }

  private Refused refused(String code, Reason reason, Duration troubledFor) {
    return new Refused(code, reason, retryAfter.seconds(troubledFor));
  }

  Gate gate() {
    return gate;
  }

  Level level() {
    return gate.level();
  }

  Crowd crowd() {
    return crowd;
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
    crowd.look();
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
