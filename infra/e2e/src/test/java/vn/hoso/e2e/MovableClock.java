package vn.hoso.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Goes at the real pace from a moment of our choice, and jumps forward when a story wants it. */
final class MovableClock extends Clock {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead;

  private MovableClock(Duration ahead) {
    this.ahead = ahead;
  }

  /** A clock that shows this local time now. */
  static MovableClock at(String local) {
    var start = LocalDateTime.parse(local).atZone(ZONE).toInstant();
    return new MovableClock(Duration.between(Instant.now(), start));
  }

  /** Jumps to this local time. */
  synchronized void jumpTo(String local) {
    ahead = Duration.between(real.instant(), LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }
}
