package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.List;

/**
 * The cheap signals of one moment.
 *
 * @param readers what waits for each downstream group
 * @param save how long a write takes
 * @param heap share of the heap that is in use after collection
 */
record Readings(List<Backlog> readers, Backlog outbox, Duration save, double heap) {

  Readings {
    readers = List.copyOf(readers);
  }
}
