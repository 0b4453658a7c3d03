package vn.hoso.bench;

import org.HdrHistogram.Histogram;

/**
 * One measured run.
 *
 * @param usage what it used up, in so many seconds
 * @param waiting facts that somebody had not yet heard when it ended
 */
record Round(Measures measures, Usage usage, long waiting) {

  double livesPerSecond() {
    return measures.lives().getTotalCount() / usage.seconds();
  }

  double factsPerSecond() {
    return usage.facts() / usage.seconds();
  }

  double requestsPerSecond() {
    return requests() / usage.seconds();
  }

  long requests() {
    return measures.requests().values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  /** Milliseconds of the installation's processor time. */
  double serverMillisPerLife() {
    return perLife(usage.server().toMillis());
  }

  double clientMillisPerLife() {
    return perLife(usage.client().toMillis());
  }

  double bytesPerFact() {
    return usage.facts() == 0 ? 0 : (double) usage.allocated() / usage.facts();
  }

  private double perLife(long amount) {
    long lives = measures.lives().getTotalCount();
    return lives == 0 ? 0 : (double) amount / lives;
  }
}
