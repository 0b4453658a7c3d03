package vn.hoso.platform.observe;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as ready.
 *
 * @param oldestUnprocessed how old the oldest unprocessed record may be
 */
@ConfigurationProperties("hoso.health")
record HealthProperties(@DefaultValue("60s") Duration oldestUnprocessed) {}
