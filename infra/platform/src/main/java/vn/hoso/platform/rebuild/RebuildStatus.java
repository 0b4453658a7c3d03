package vn.hoso.platform.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild beside the live documents has come, or how the last one ended.
 *
 * @param read records of the topics that were folded so far
 * @param total records there were when it began
 * @param perSecond records folded a second, on average
 * @param compared dossiers compared so far
 * @param ahead dossiers the new edition knows more of than the live one has heard yet
 * @param differing how many dossiers differ; none, as long as replaying is the same as living
 * @param carried those of them the topics know less of, which a service that states facts takes
 *     over as they are
 * @param examples some of them
 * @param companions what else differs, such as counters
 * @param closedMs how long writes had to wait for the switch
 * @param failure class of what ended it early
 */
public record RebuildStatus(
    Phase phase,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long read,
    long total,
    long perSecond,
    long compared,
    long ahead,
    long differing,
    long carried,
    List<Differing> examples,
    List<String> companions,
    long closedMs,
    @Nullable String failure) {

  /**
   * A dossier that differs.
   *
   * @param fields names of some fields that are not the same, never what is in them
   */
  public record Differing(String dossierId, List<String> fields) {}

  /** What is being done. */
  public enum Phase {
    NONE,
    READING,
    COMPARING,
    SWITCHING,
    SWITCHED,
    CHECKED,
    FAILED;

    public boolean isRunning() {
      return this == READING || this == COMPARING || this == SWITCHING;
    }
  }

  public static final RebuildStatus NONE =
      new RebuildStatus(Phase.NONE, null, null, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), 0, null);

  /** Seconds until everything that there was at the beginning is read, as far as can be told. */
  public long secondsLeft() {
    return phase != Phase.READING || perSecond == 0 ? 0 : Math.max(0, total - read) / perSecond;
  }

  /** How much of it is read, of a hundred; nothing while it is not known yet how much there is. */
  public long percent() {
    if (total == 0) {
      return phase == Phase.READING ? 0 : 100;
    }
    return Math.min(100, read * 100 / total);
  }
}
