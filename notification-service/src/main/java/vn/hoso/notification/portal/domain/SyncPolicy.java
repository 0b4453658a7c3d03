package vn.hoso.notification.portal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How patient the synchronisation is. The law wants every status told (NĐ 118/2025 art. 27(2d)), so
 * what the portal did not take is tried for as long as it takes.
 *
 * @param version of the portal's interface that messages are written for
 * @param retries after which time a message that was certainly not taken is tried once more; the
 *     last one again and again
 * @param patience after which time a claim without an answer is uncertain
 * @param codesOnly whether the portal takes nothing but official codes, so that it is told of a
 *     dossier from acceptance on
 */
public record SyncPolicy(
    String version, List<Duration> retries, Duration patience, boolean codesOnly) {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int JITTER_PERCENT = 20;

  public SyncPolicy {
    retries = List.copyOf(retries);
  }

  /**
   * Whether whoever claimed something then is gone. Nobody can tell how old a claim is that is
   * dated far ahead, by a clock that was wrong, so it is taken for an old one.
   */
  boolean isAbandoned(Instant claimedAt, Instant now) {
    return !claimedAt.plus(patience).isAfter(now) || claimedAt.minus(patience).isAfter(now);
  }

  /** When to try again after so many attempts. */
  Instant nextTry(SyncMessage message, Instant now) {
    int attempt = Math.max(1, message.progress().attempt());
    return jittered(retries.get(Math.min(attempt, retries.size()) - 1), message, attempt, now);
  }

  /** When to try again where nobody was asked. */
  Instant soon(SyncMessage message, Instant now) {
    return jittered(SOON, message, message.progress().attempt(), now);
  }

  private static Instant jittered(Duration wait, SyncMessage message, int attempt, Instant now) {
    int percent = Math.floorMod(message.id().hashCode() * 31 + attempt * 7, JITTER_PERCENT + 1);
    return now.plus(wait).plus(wait.multipliedBy(percent).dividedBy(100));
  }
}
