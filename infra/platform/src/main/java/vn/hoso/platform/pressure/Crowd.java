package vn.hoso.platform.pressure;

import java.util.Optional;

/** Who is inside at once, and how many may be. */
final class Crowd {

  private final Uptime uptime;
  private final InHand inHand = new InHand();
  private volatile PlaceLimit limit;

  Crowd(PressureProperties.Places settings, Uptime uptime) {
    this.uptime = uptime;
    this.limit = PlaceLimit.start(settings);
  }

  /** A place, if this lane has one left. */
  Optional<Doorkeeper.Pass> enter(Lane lane) {
    var since = uptime.now();
    return inHand.take(lane, lane.share(limit.places()), since)
        ? Optional.of(new Doorkeeper.Pass(() -> inHand.give(lane, since, uptime.now())))
        : Optional.empty();
  }

  int places() {
    return limit.places();
  }

  int taken() {
    return inHand.count();
  }

  /** Looks once at how fast they come out. */
  void look() {
    var now = uptime.now();
    var window = inHand.window(now);
    if (PlaceLimit.isTelling(window)) {
      limit = limit.next(window);
      inHand.begin(now);
    }
  }
}
