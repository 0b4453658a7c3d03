package vn.hoso.platform.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.rebuild.RebuildStatus.Differing;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

/** Keeps count of one rebuild, for whoever asks meanwhile. */
final class Course {

  private final Clock clock;
  private final Instant startedAt;
  private final long beganAt = System.nanoTime();
  private Phase phase = Phase.READING;
  private long total;
  private long read;
  private long readingMs = 1;
  private long compared;
  private long ahead;
  private long differing;
  private long carried;
  private List<Differing> examples = List.of();
  private List<String> companions = List.of();
  private long closedMs;
  private @Nullable Instant finishedAt;
  private @Nullable String failure;

  Course(Clock clock) {
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  synchronized void isAt(Phase next) {
    phase = next;
  }

  synchronized void expects(long records) {
    total = records;
  }

  synchronized void read(long records) {
    read = records;
    if (phase == Phase.READING) {
      readingMs = Math.max(1, (System.nanoTime() - beganAt) / 1_000_000);
    }
  }

  synchronized void compared(long dossiers) {
    compared = dossiers;
  }

  synchronized void settled(Difference<?, ?> difference, List<String> others) {
    ahead = difference.ahead().size();
    differing = difference.differing();
    carried = difference.carried();
    examples = difference.examples();
    companions = others;
  }

  synchronized void ended(Phase end, long closed) {
    phase = end;
    closedMs = closed;
    finishedAt = clock.instant();
  }

  synchronized void failed(RuntimeException why) {
    phase = Phase.FAILED;
    failure = why.getClass().getSimpleName();
    finishedAt = clock.instant();
  }

  synchronized RebuildStatus now() {
    return new RebuildStatus(
        phase,
        startedAt,
        finishedAt,
        read,
        total,
        read * 1000 / readingMs,
        compared,
        ahead,
        differing,
        carried,
        examples,
        companions,
        closedMs,
        failure);
  }
}
