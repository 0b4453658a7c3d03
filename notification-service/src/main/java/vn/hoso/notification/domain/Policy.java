package vn.hoso.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent.Medium;

/**
 * How patient this service is.
 *
 * @param retries after which time a message that was certainly not taken is tried once more; when
 *     they are used up it has failed
 * @param patience after which time a claim without an answer is uncertain
 * @param freshFor what is older is not told any more by itself
 */
public record Policy(
    Rules rules, QuietHours quiet, List<Duration> retries, Duration patience, Duration freshFor) {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int JITTER_PERCENT = 20;

  public Policy {
    retries = List.copyOf(retries);
  }

  /** Until when a message has to wait that could go out now. */
  Optional<Instant> quietUntil(Message message, Optional<Occasion> occasion, Instant now) {
    var urgent =
        rules.of(message.trigger()).map(Rules.Rule::urgent).orElse(false)
            || occasion.map(it -> it.isDueLaterOnDayOf(now, quiet.zone())).orElse(false);
    return message.medium() == Medium.SMS && !urgent ? quiet.endAfter(now) : Optional.empty();
  }

  /** When to try again after so many attempts; empty when it has been often enough. */
  Optional<Instant> nextTry(Message message, Instant now) {
    int attempt = Math.max(1, message.progress().attempt());
    return attempt > retries.size()
        ? Optional.empty()
        : Optional.of(now.plus(jittered(retries.get(attempt - 1), message.id(), attempt)));
  }

  /** When to try again where nobody was asked. */
  Instant soon(Message message, Instant now) {
    return now.plus(jittered(SOON, message.id(), message.progress().attempt()));
  }

  /**
   * Whether whoever claimed something then is gone. Nobody can tell how old a claim is that is
   * dated far ahead, by a clock that was wrong, so it is taken for an old one.
   */
  boolean isAbandoned(Instant claimedAt, Instant now) {
    return !claimedAt.plus(patience).isAfter(now) || claimedAt.minus(patience).isAfter(now);
  }

  boolean isStale(Occasion occasion, Instant now) {
    return occasion.at().plus(freshFor).isBefore(now);
  }

  /** Up to a fifth longer, so that a crowd does not come back at once; the same at each replay. */
  private static Duration jittered(Duration wait, String id, int attempt) {
    int percent = Math.floorMod(id.hashCode() * 31 + attempt * 7, JITTER_PERCENT + 1);
    return wait.plus(wait.multipliedBy(percent).dividedBy(100));
  }
}
