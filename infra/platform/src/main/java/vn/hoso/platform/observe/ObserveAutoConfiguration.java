package vn.hoso.platform.observe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Adds the health indicator {@code progress}, which readiness includes by default. */
@AutoConfiguration(before = HealthContributorAutoConfiguration.class)
@EnableConfigurationProperties(HealthProperties.class)
class ObserveAutoConfiguration {

  @Bean
  ProgressHealth progressHealthIndicator(
      ObjectProvider<Progress> progress, HealthProperties settings) {
    return new ProgressHealth(progress.stream().toList(), settings.oldestUnprocessed());
  }
}
