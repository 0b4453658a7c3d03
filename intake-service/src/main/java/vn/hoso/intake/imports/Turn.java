package vn.hoso.intake.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whose turn it is: an import takes its next chunk only while live traffic leaves room for it. */
final class Turn {

  private final BooleanSupplier calm;
  private final Duration lookEvery;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Turn(BooleanSupplier calm, Duration lookEvery) {
    this.calm = calm;
    this.lookEvery = lookEvery;
  }

  boolean isOurs() {
    return calm.getAsBoolean();
  }

  /** Returns when it is ours, or when somebody asks to stop. */
  void await() throws InterruptedException {
    while (!isOurs() && !stopped.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {}
  }

  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
