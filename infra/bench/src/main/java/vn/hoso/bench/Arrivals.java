package vn.hoso.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * The open model: people come at even intervals, whatever becomes of those before them. Whoever is
 * served late is late from the moment of coming, so no pause of the system can hide them.
 */
final class Arrivals {

  private Arrivals() {}

  /** Lets them come until it is over; each is told when it should have come, in nanoseconds. */
  static void evenly(double perSecond, BooleanSupplier over, LongConsumer comes) {
    long begun = System.nanoTime();
    for (long i = 0; !over.getAsBoolean(); i++) {
      long intended = begun + (long) (i * 1e9 / perSecond);
      until(intended);
      comes.accept(intended);
    }
  }

  static void until(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
