package vn.hoso.bench.guard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Our way of doing something and the plain way with the same bytes, done in turns, so that a busy
 * machine hurts both.
 *
 * @param ours done once
 * @param plain done once
 */
record Pair(String name, Work ours, Work plain) {

  private static final int TRIES = 8;
  private static final int ROUNDS = 11;
  private static final long WARM_UP_NANOS = 500_000_000;
  private static final long TURN_NANOS = 15_000_000;

  @SuppressWarnings("unused") // written so that nothing is optimised away
  private static volatile @Nullable Object kept;

  /** What is done; the answer keeps it from being optimised away. */
  interface Work {
    @Nullable Object once();
  }

  /**
   * How many times as long ours takes: the median over many short turns, and the least of several
   * such medians when the first ones are too high, for a busy machine compiles late.
   */
  double ratio(double bound) {
    int turns = warm(ours);
    int plainTurns = warm(plain);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least >= bound; i++) {
      least = Math.min(least, median(turns, plainTurns));
    }
    return least;
  }

  private double median(int turns, int plainTurns) {
    var ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ratios[i] = each(ours, turns) / each(plain, plainTurns);
    }
    Arrays.sort(ratios);
    return ratios[ROUNDS / 2];
  }

  /** How often it can be done in one turn. */
  private static int warm(Work work) {
    long begun = System.nanoTime();
    int done = 0;
    while (System.nanoTime() - begun < WARM_UP_NANOS) {
      keep(work.once());
      done++;
    }
    return (int) Math.max(1, done * TURN_NANOS / WARM_UP_NANOS);
  }

  private static double each(Work work, int times) {
    long begun = System.nanoTime();
    for (int i = 0; i < times; i++) {
      keep(work.once());
    }
    return (double) (System.nanoTime() - begun) / times;
  }

  private static void keep(@Nullable Object answer) {
    kept = answer;
  }
}
