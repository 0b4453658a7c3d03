package vn.hoso.platform.pressure;

import java.time.Duration;

/**
 * How many requests may be in hand at once. By Little's law that is the rate at which they finish
 * times the time they take; so, when they take longer than the target, as many are admitted as
 * finish within the target at the rate seen, and a queue has nowhere to grow. While they are fast
 * the limit grows with demand, and by itself back to where it started.
 */
record PlaceLimit(int places, PressureProperties.Places settings) {

  private static final int TELLING = 10;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

  static PlaceLimit start(PressureProperties.Places settings) {
    return new PlaceLimit(settings.start(), settings);
  }

  /** One slow upload says nothing: either many finished, or it took long. */
  static boolean isTelling(Window window) {
    return window.finished() >= TELLING || window.length().compareTo(LONG_ENOUGH) >= 0;
  }

  PlaceLimit next(Window window) {
    if (isSlow(window)) {
      return with(Math.max(places / 2, inTime(window)));
    }
    boolean fast = window.mean().compareTo(settings.target().dividedBy(2)) <= 0;
    boolean wanted = window.most() >= places * 4 / 5 || places < settings.start();
    return fast && wanted ? with(places + places / 4 + 1) : this;
  }

  private boolean isSlow(Window window) {
    if (window.finished() >= TELLING) {
      return window.mean().compareTo(settings.target()) > 0;
    }
    return window.waiting() >= TELLING && window.waitingFor().compareTo(settings.target()) > 0;
  }

  /** What finishes within the target at the rate of the window. */
  private int inTime(Window window) {
    double perMilli = (double) window.finished() / Math.max(1, window.length().toMillis());
    return (int) (perMilli * settings.target().toMillis());
  }

  private PlaceLimit with(int wanted) {
    return new PlaceLimit(
        Math.clamp(wanted, settings.least(), Math.max(settings.least(), settings.most())),
        settings);
  }
}
