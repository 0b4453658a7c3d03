package vn.hoso.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What is measured: an own process, or something that runs already and tells less. */
interface Installation extends AutoCloseable {

  URI door();

  /** Where its broker listens; empty when we were not told. */
  Optional<String> kafka();

  /** Where its store listens; empty when we were not told. */
  Optional<String> mongodb();

  /** Its process; empty when it is not ours. */
  Optional<Long> pid();

  /** From the command to the first page with an answer 200; zero when it ran already. */
  Duration started();

  @Override
  void close();

  /** Runs already, at the addresses of the command line. */
  record Running(URI door, Optional<String> kafka, Optional<String> mongodb)
      implements Installation {

    @Override
    public Optional<Long> pid() {
      return Optional.empty();
    }

    @Override
    public Duration started() {
      return Duration.ZERO;
    }

    @Override
    public void close() {
      // it is not ours to stop
    }
  }
}
