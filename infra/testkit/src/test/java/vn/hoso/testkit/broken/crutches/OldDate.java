package vn.hoso.testkit.broken.crutches;

import java.time.Instant;
import java.util.Date;

/** Makes, keeps and passes on time in the old way. */
@SuppressWarnings("JavaUtilDate")
final class OldDate {
  private final Date kept = Date.from(Instant.EPOCH);

  Instant made() {
    return new Date(0).toInstant();
  }

  Date passedOn() {
    return kept;
  }
}
