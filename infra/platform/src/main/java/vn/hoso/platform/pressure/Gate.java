package vn.hoso.platform.pressure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the doors stand. It closes at once and opens one step at a time, each step after a while in
 * which nothing spoke against it, so that it never swings with the load it admits. Time is counted
 * from the start of the process, so that no clock that jumps can move it.
 *
 * @param troubledSince when it last was calm
 * @param easySince since when readings would allow the next lower level; null while they do not
 */
record Gate(Level level, Reason reason, Duration troubledSince, @Nullable Duration easySince) {

  static final Gate OPEN = new Gate(Level.CALM, Reason.READERS, Duration.ZERO, null);

  /**
   * The gate after a look at the signals.
   *
   * @param entering judged by the thresholds to enter a level
   * @param staying judged by those to stay in it
   */
  Gate next(Diagnosis entering, Diagnosis staying, Duration now, Duration calmFor) {
    if (entering.level().compareTo(level) > 0) {
      var since = level == Level.CALM ? now : troubledSince;
      return new Gate(entering.level(), entering.reason(), since, null);
    }
    if (level == Level.CALM) {
      return this;
    }
    if (staying.level().compareTo(level) >= 0) {
      return new Gate(level, staying.reason(), troubledSince, null);
    }
    if (easySince == null) {
      return new Gate(level, reason, troubledSince, now);
    }
    return now.minus(easySince).compareTo(calmFor) < 0 ? this : lower(staying.level(), now);
  }

  private Gate lower(Level signal, Duration now) {
    var next = level.lower();
    return new Gate(next, reason, troubledSince, signal.compareTo(next) < 0 ? now : null);
  }

  /** How long it has not been calm. */
  Duration troubledFor(Duration now) {
    return level == Level.CALM ? Duration.ZERO : now.minus(troubledSince);
  }
}
