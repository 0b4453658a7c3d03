package vn.hoso.platform.pressure;

import java.time.Duration;

/** Time since the process began, which no clock that is set can move. */
@FunctionalInterface
interface Uptime {

  Duration now();

  static Uptime ofProcess() {
    long start = System.nanoTime();
    return () -> Duration.ofNanos(System.nanoTime() - start);
  }
}
