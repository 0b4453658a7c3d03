package vn.hoso.platform.pressure;

import java.time.Duration;

/**
 * What waits somewhere.
 *
 * @param age of the oldest that waits
 */
record Backlog(Duration age, long records) {

  static final Backlog NONE = new Backlog(Duration.ZERO, 0);
}
