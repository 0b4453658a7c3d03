package vn.hoso.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * What had been used up at one moment, to be subtracted from what was used later.
 *
 * @param server processor time of the installation
 * @param client our own processor time
 * @param allocated bytes by the installation
 * @param collecting time in its garbage collector
 * @param facts records on the topics
 */
record Usage(
    long nanos, Duration server, Duration client, long allocated, Duration collecting, long facts) {

  static Usage now(Installation installation, Optional<Inside> inside, Optional<Topics> topics) {
    return new Usage(
        System.nanoTime(),
        installation.pid().map(Processes::processor).orElse(Duration.ZERO),
        Processes.processor(ProcessHandle.current().pid()),
        inside.map(Inside::allocated).orElse(0L),
        Duration.ofMillis(inside.map(Inside::collectingMillis).orElse(0L)),
        topics.map(Topics::facts).orElse(0L));
  }

  Usage since(Usage earlier) {
    return new Usage(
        nanos - earlier.nanos,
        server.minus(earlier.server),
        client.minus(earlier.client),
        allocated - earlier.allocated,
        collecting.minus(earlier.collecting),
        facts - earlier.facts);
  }

  /** The same without a while in which nothing was left to do. */
  Usage lessQuiet(Duration quiet) {
    return new Usage(nanos - quiet.toNanos(), server, client, allocated, collecting, facts);
  }

  double seconds() {
    return nanos / 1e9;
  }
}
