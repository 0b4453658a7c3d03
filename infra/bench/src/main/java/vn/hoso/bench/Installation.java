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

  /** How long it took to start; empty when it ran already. */
  Optional<Start> started();

  /**
   * From the command on.
   *
   * @param firstPage to an answer 200 of the start page
   * @param everything until all parts run
   */
  record Start(Duration firstPage, Duration everything) {}

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
    public Optional<Start> started() {
      return Optional.empty();
    }

    @Override
    public void close() {
      // it is not ours to stop
    }
  }
}
