package vn.hoso.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Is as far ahead as a file says, so that a drill moves the clock of another process. */
final class ClockFromFile extends Clock {

  static final String SETTING = "hoso.e2e.clock";

  private final Path file;

  private ClockFromFile(Path file) {
    this.file = file;
  }

  /** Where this process was told of such a file. */
  static Optional<Clock> told() {
    return Optional.ofNullable(System.getProperty(SETTING))
        .map(it -> new ClockFromFile(Path.of(it)));
  }

  @Override
  public Instant instant() {
    try {
      return Instant.now().plus(Duration.parse(Files.readString(file).strip()));
    } catch (IOException _) {
      return Instant.now();
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }
}
