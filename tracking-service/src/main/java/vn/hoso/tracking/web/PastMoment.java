package vn.hoso.tracking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The moment that somebody looks back to.
 *
 * @param at never later than now, whatever was asked for
 */
record PastMoment(Instant at, Kind kind) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What was asked for. */
  enum Kind {
    NOW,
    PAST,
    AHEAD,
    UNREADABLE
  }

  /** An instant, or a local time as the page's own field gives it; now where it is left out. */
  static PastMoment of(@Nullable String given, Instant now) {
    if (given == null || given.isBlank()) {
      return new PastMoment(now, Kind.NOW);
    }
    try {
      var at = read(given.strip());
      return at.isAfter(now) ? new PastMoment(now, Kind.AHEAD) : new PastMoment(at, Kind.PAST);
    } catch (DateTimeException unreadable) {
      return new PastMoment(now, Kind.UNREADABLE);
    }
  }

  private static Instant read(String given) {
    return given.endsWith("Z") || given.contains("+")
        ? Instant.parse(given)
        : LocalDateTime.parse(given).atZone(ZONE).toInstant();
  }

  /** As the field of the page shows it. */
  LocalDateTime local() {
    return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.SECONDS);
  }
}
