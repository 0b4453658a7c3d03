package vn.hoso.testkit.broken.domain;

import java.time.Instant;

/** Breaks replay by asking for the time. */
final class ClockInDomain {
  Instant decidedAt() {
    return Instant.now();
  }
}
