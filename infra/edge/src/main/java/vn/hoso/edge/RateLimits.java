package vn.hoso.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets one address ask only so often; whoever guesses codes or passwords runs dry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class RateLimits extends OncePerRequestFilter {

  private static final int REMEMBERED = 50_000;

  private record Rule(EdgeProperties.Limit limit, List<PathPattern> paths) {}

  private record Key(String rule, String client) {}

  private final List<Rule> rules;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  RateLimits(EdgeProperties properties) {
    var parser = PathPatternParser.defaultInstance;
    this.rules =
        properties.limits().stream()
            .map(limit -> new Rule(limit, limit.paths().stream().map(parser::parse).toList()))
            .toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ConsumptionProbe> asked =
        rule(request).map(rule -> bucket(rule.limit(), request).tryConsumeAndReturnRemaining(1));
    if (asked.isPresent() && !asked.get().isConsumed()) {
      long wait = TimeUnit.NANOSECONDS.toSeconds(asked.get().getNanosToWaitForRefill()) + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      response.setHeader("RateLimit-Remaining", "0");
      response.sendError(429);
      return;
    }
    asked.ifPresent(
        probe ->
            response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens())));
    chain.doFilter(request, response);
  }

  private Optional<Rule> rule(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return rules.stream()
        .filter(
            rule ->
                rule.limit().methods().isEmpty()
                    || rule.limit().methods().contains(request.getMethod()))
        .filter(rule -> rule.paths().stream().anyMatch(pattern -> pattern.matches(path)))
        .findFirst();
  }

  private Bucket bucket(EdgeProperties.Limit limit, HttpServletRequest request) {
    lock.lock();
    try {
      return buckets.computeIfAbsent(
          new Key(limit.name(), Client.of(request.getRemoteAddr())), _ -> fill(limit));
    } finally {
      lock.unlock();
    }
  }

  private static Bucket fill(EdgeProperties.Limit limit) {
    return Bucket.builder()
        .addLimit(
            it -> it.capacity(limit.requests()).refillGreedy(limit.requests(), limit.period()))
        .build();
  }
}
