package vn.hoso.platform.pressure;

import java.time.Duration;

/**
 * Judges readings. A level is left later than it is entered: at half the time, or a little less
 * heap.
 *
 * @param easing 1 to enter a level, less to stay in it
 */
record Thresholds(PressureProperties settings, double easing) {

  private static final double HEAP_EASED = 0.05;

  static Thresholds toEnter(PressureProperties settings) {
    return new Thresholds(settings, 1);
  }

  static Thresholds toStay(PressureProperties settings) {
    return new Thresholds(settings, 0.5);
  }

  Diagnosis judge(Readings now) {
    var readers =
        now.readers().stream()
            .map(this::readers)
            .reduce(new Diagnosis(Level.CALM, Reason.READERS), Diagnosis::or);
    return readers
        .or(new Diagnosis(outbox(now.outbox()), Reason.OUTBOX))
        .or(new Diagnosis(save(now.save()), Reason.STORE))
        .or(new Diagnosis(heap(now.heap()), Reason.MEMORY));
  }

  private Diagnosis readers(Backlog backlog) {
    var it = settings.readers();
    var level = behind(backlog, it.busy(), it.tight(), it.full(), it.records());
    return new Diagnosis(level, Reason.READERS);
  }

  private Level outbox(Backlog backlog) {
    var it = settings.outbox();
    return behind(backlog, it.busy(), it.tight(), it.full(), it.waiting());
  }

  private Level save(Duration takes) {
    var it = settings.save();
    return level(takes, it.busy(), it.tight(), it.full());
  }

  private Level heap(double used) {
    var it = settings.heap();
    double eased = used + (easing < 1 ? HEAP_EASED : 0);
    return level(eased, it.busy(), it.tight(), it.full());
  }

  /** As old as it is and as much as it is: both have to be too much. */
  private Level behind(Backlog it, Duration busy, Duration tight, Duration full, long records) {
    var byAge = level(it.age(), busy, tight, full);
    double perMilli = records * easing / full.toMillis();
    var byRecords =
        level(
            (double) it.records(),
            perMilli * busy.toMillis(),
            perMilli * tight.toMillis(),
            perMilli * full.toMillis());
    return byAge.compareTo(byRecords) < 0 ? byAge : byRecords;
  }

  private Level level(Duration value, Duration busy, Duration tight, Duration full) {
    return level((double) value.toMillis(), eased(busy), eased(tight), eased(full));
  }

  private static Level level(double value, double busy, double tight, double full) {
    if (value >= full) {
      return Level.FULL;
    }
    if (value >= tight) {
      return Level.TIGHT;
    }
    return value >= busy ? Level.BUSY : Level.CALM;
  }

  private double eased(Duration threshold) {
    return threshold.toMillis() * easing;
  }
}
