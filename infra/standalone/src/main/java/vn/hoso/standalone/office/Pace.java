package vn.hoso.standalone.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How long people take over things, and what they decide. */
interface Pace {

  /**
   * Whether somebody gets round to it now. What is done is not asked about again.
   *
   * @param what names the thing, the same each time it is asked about
   */
  boolean isTime(String what, Duration shortest, Duration longest);

  /** The same answer each time, given for so many of a hundred. */
  static boolean chance(String what, int ofHundred) {
    return Math.floorMod(what.hashCode() * 31 + what.length(), 100) < ofHundred;
  }

  /** People at work: first they see a thing, and some time later they do it. */
  static Pace human(double speed, InstantSource clock, RandomGenerator random) {
    return new Human(speed, clock, random);
  }

  /**
   * Everything at once, except that at each stage some things are left lying, so that an office
   * that has just opened has dossiers at all stages.
   */
  static Pace hurried() {
    return (what, _, _) -> chance(what, 85);
  }

  /** Remembers when each thing will be done. */
  final class Human implements Pace {

    private static final int REMEMBERED = 5_000;
    private static final int FORGOTTEN_OF_HUNDRED = 4;
    private static final double FORGOTTEN_FACTOR = 60;

    private final double speed;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Instant> plans =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
          }
        };

    private Human(double speed, InstantSource clock, RandomGenerator random) {
      this.speed = speed;
      this.clock = clock;
      this.random = random;
    }

    @Override
    public synchronized boolean isTime(String what, Duration shortest, Duration longest) {
      var now = clock.instant();
      var planned = plans.computeIfAbsent(what, _ -> now.plus(delay(what, shortest, longest)));
      if (now.isBefore(planned)) {
        return false;
      }
      plans.remove(what);
      return true;
    }

    /** Now and then something slips behind the cupboard: that is where lateness comes from. */
    private Duration delay(String what, Duration shortest, Duration longest) {
      double millis = random.nextDouble() * (longest.toMillis() - shortest.toMillis());
      double calm = millis + shortest.toMillis();
      double slow = chance(what, FORGOTTEN_OF_HUNDRED) ? calm * FORGOTTEN_FACTOR : calm;
      return Duration.ofMillis(Math.round(slow / speed));
    }
  }
}
