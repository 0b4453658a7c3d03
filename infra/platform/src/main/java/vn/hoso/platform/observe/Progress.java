package vn.hoso.platform.observe;

import java.time.Duration;

/** How far behind a part of the service is; whoever consumes records provides one as a bean. */
@FunctionalInterface
public interface Progress {

  /** The age of the oldest record that is not yet processed; zero when there is none. */
  Duration oldestUnprocessed();
}
