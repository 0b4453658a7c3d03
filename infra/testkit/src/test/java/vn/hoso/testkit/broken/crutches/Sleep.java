package vn.hoso.testkit.broken.crutches;

/** Waits for time instead of an event. */
final class Sleep {
  void nap() throws InterruptedException {
    Thread.sleep(1);
  }
}
