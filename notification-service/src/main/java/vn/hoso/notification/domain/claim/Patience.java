package vn.hoso.notification.domain.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an answer to a claim is waited for, and after one in vain the next attempt.
 *
 * @param retries after which time a message that was certainly not taken is tried once more
 * @param forAnswer after which time a claim without an answer is uncertain
 */
public record Patience(List<Duration> retries, Duration forAnswer) {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int JITTER_PERCENT = 20;

  public Patience {
    retries = List.copyOf(retries);
  }

  /** When a claim is given up by the clock that dated it. */
  public Instant endAfter(Instant claimedAt) {
    return claimedAt.plus(forAnswer);
  }

  /**
   * Whether whoever claimed something then is gone. Nobody can tell how old a claim is that is
   * dated far ahead, by a clock that was wrong, so it is taken for an old one.
   */
  public boolean isAbandoned(Instant claimedAt, Instant now) {
    return !endAfter(claimedAt).isAfter(now) || claimedAt.minus(forAnswer).isAfter(now);
  }

  /** Whether it is so late after a claim that its attempt might be taken for abandoned. */
  public boolean isTooLate(Instant claimedAt, Instant now) {
    return now.isAfter(claimedAt.plus(forAnswer.dividedBy(2)));
  }

  /** Whether so many attempts are all there should be. */
  public boolean isUsedUp(int attempts) {
    return attempts > retries.size();
  }

  /** When to try again after so many attempts; the last of the times again and again. */
  public Instant nextTry(String message, int attempts, Instant now) {
    int made = Math.max(1, attempts);
    return now.plus(jittered(retries.get(Math.min(made, retries.size()) - 1), message, made));
  }

  /** When to try again where nobody was asked. */
  public Instant soon(String message, int attempts, Instant now) {
    return now.plus(jittered(SOON, message, attempts));
  }

  /** Up to a fifth longer, so that a crowd does not come back at once; the same at each replay. */
  private static Duration jittered(Duration wait, String message, int attempt) {
    int percent = Math.floorMod(message.hashCode() * 31 + attempt * 7, JITTER_PERCENT + 1);
    return wait.plus(wait.multipliedBy(percent).dividedBy(100));
  }
}
