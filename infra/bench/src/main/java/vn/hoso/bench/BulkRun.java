package vn.hoso.bench;

/**
 * So many lives through the machine door.
 *
 * @param told until the last request was answered
 * @param current until every read model had heard everything
 */
record BulkRun(long lives, Usage told, Usage current) {

  double livesPerSecond() {
    return lives / current.seconds();
  }

  double factsPerSecond() {
    return current.facts() / current.seconds();
  }

  double serverMicrosPerFact() {
    return current.server().toNanos() / 1000.0 / Math.max(1, current.facts());
  }

  double bytesPerFact() {
    return (double) current.allocated() / Math.max(1, current.facts());
  }
}
