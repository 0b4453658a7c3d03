package vn.hoso.platform.observe;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means moving: out of service while the oldest unprocessed record is too old. */
final class ProgressHealth implements HealthIndicator {

  private final List<Progress> progress;
  private final Duration limit;

  ProgressHealth(List<Progress> progress, Duration limit) {
    this.progress = progress;
    this.limit = limit;
  }

  @Override
  public Health health() {
    var oldest =
        progress.stream()
            .map(Progress::oldestUnprocessed)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    var health = oldest.compareTo(limit) > 0 ? Health.outOfService() : Health.up();
    return health
        .withDetail("oldestUnprocessed", oldest.toString())
        .withDetail("limit", limit.toString())
        .build();
  }
}
