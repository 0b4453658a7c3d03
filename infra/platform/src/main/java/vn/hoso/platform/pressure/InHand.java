package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests in hand, and how long live ones take. */
final class InHand {

  private final ReentrantLock lock = new ReentrantLock();
  private int inHand;
  private int live;
  private int mostLive;
  private int finished;
  private Duration taken = Duration.ZERO;
  private Duration began = Duration.ZERO;
  private Duration windowFrom = Duration.ZERO;

  /** Takes a place, if fewer than this are taken. */
  boolean take(Lane lane, int limit, Duration now) {
    lock.lock();
    try {
      if (inHand >= limit) {
        return false;
      }
      inHand++;
      if (lane == Lane.LIVE) {
        live++;
        mostLive = Math.max(mostLive, live);
        began = began.plus(now);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void give(Lane lane, Duration since, Duration now) {
    lock.lock();
    try {
      inHand--;
      if (lane == Lane.LIVE) {
        live--;
        began = began.minus(since);
        finished++;
        taken = taken.plus(now.minus(since));
      }
    } finally {
      lock.unlock();
    }
  }

  int count() {
    lock.lock();
    try {
      return inHand;
    } finally {
      lock.unlock();
    }
  }

  /** The window so far. */
  Window window(Duration now) {
    lock.lock();
    try {
      return new Window(
          now.minus(windowFrom),
          finished,
          finished == 0 ? Duration.ZERO : taken.dividedBy(finished),
          mostLive,
          live,
          live == 0 ? Duration.ZERO : now.minus(began.dividedBy(live)));
    } finally {
      lock.unlock();
    }
  }

  /** Begins a new window. */
  void begin(Duration now) {
    lock.lock();
    try {
      windowFrom = now;
      finished = 0;
      taken = Duration.ZERO;
      mostLive = live;
    } finally {
      lock.unlock();
    }
  }
}
