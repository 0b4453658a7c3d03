package vn.hoso.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.claim.Patience;

/**
 * How patient this service is.
 *
 * @param patience with one message; when its retries are used up it has failed
 * @param freshFor what is older is not told any more by itself
 */
public record Policy(Rules rules, QuietHours quiet, Patience patience, Duration freshFor) {

  /** Until when a message has to wait that could go out now. */
  Optional<Instant> quietUntil(Message message, Optional<Occasion> occasion, Instant now) {
    var urgent =
        rules.of(message.trigger()).map(Rules.Rule::urgent).orElse(false)
            || occasion.map(it -> it.isDueLaterOnDayOf(now, quiet.zone())).orElse(false);
    return message.medium() == Medium.SMS && !urgent ? quiet.endAfter(now) : Optional.empty();
  }

  /** When to try again; empty when it has been often enough. */
  Optional<Instant> nextTry(Message message, Instant now) {
    int attempts = message.progress().attempt();
    return patience.isUsedUp(attempts)
        ? Optional.empty()
        : Optional.of(patience.nextTry(message.id(), attempts, now));
  }

  /** When to try again where nobody was asked. */
  Instant soon(Message message, Instant now) {
    return patience.soon(message.id(), message.progress().attempt(), now);
  }

  boolean isStale(Occasion occasion, Instant now) {
    return occasion.at().plus(freshFor).isBefore(now);
  }
}
