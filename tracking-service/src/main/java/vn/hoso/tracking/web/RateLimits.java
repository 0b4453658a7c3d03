package vn.hoso.tracking.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.TrackingProperties;

/**
 * Whoever guesses codes runs dry: so many lookups from one address, fewer misses, and so many of
 * codes that begin alike from anywhere. Memory is bounded; who is forgotten starts afresh.
 */
@Component
final class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int PREFIX = 5;
  private static final int DAY_PART = 6;

  private final LoadingCache<String, Bucket> addresses;
  private final LoadingCache<String, Bucket> misses;
  private final LoadingCache<String, Bucket> prefixes;

  RateLimits(TrackingProperties settings) {
    var limits = settings.limits();
    this.addresses = buckets(limits.perAddress(), limits.remembered());
    this.misses = buckets(limits.missesPerAddress(), limits.remembered());
    this.prefixes = buckets(limits.perPrefix(), limits.remembered());
  }

  /** Ends the request with 429 when this address or codes like this were asked for too often. */
  void ask(String address, String typed) {
    take(addresses.get(address));
    if (misses.get(address).getAvailableTokens() <= 0) {
      take(misses.get(address));
    }
    take(prefixes.get(prefix(typed)));
  }

  /** Remembers that a code did not exist. */
  void missed(String address) {
    misses.get(address).tryConsume(1);
  }

  private static void take(Bucket bucket) {
    var taken = bucket.tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      var wait = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
      throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
          .with("seconds", wait)
          .header("Retry-After", Long.toString(wait))
          .exception();
    }
  }

  /** An official code up to its day, the first characters of any other. */
  static String prefix(String typed) {
    var plain = typed.strip().toUpperCase(Locale.ROOT);
    var day = plain.indexOf('-');
    var isOfficial = plain.startsWith("H") || plain.startsWith("G") || plain.startsWith("0");
    if (isOfficial && day > 0 && plain.indexOf('.') > 0 && plain.length() > day + DAY_PART) {
      return plain.substring(0, day + 1 + DAY_PART);
    }
    var letters = plain.replaceAll("[^0-9A-Z]", "");
    return letters.substring(0, Math.min(PREFIX, letters.length()));
  }

  private static LoadingCache<String, Bucket> buckets(int aMinute, int remembered) {
    return Caffeine.newBuilder()
        .maximumSize(remembered)
        .expireAfterAccess(MINUTE.multipliedBy(2))
        .build(
            _ ->
                Bucket.builder()
                    .addLimit(it -> it.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                    .build());
  }
}
