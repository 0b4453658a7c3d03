package vn.hoso.tracking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of tracking, under {@code hoso.tracking}.
 *
 * @param agencies names of agencies by their codes
 * @param groups consumer groups whose lag operators see
 */
@ConfigurationProperties("hoso.tracking")
public record TrackingProperties(
    @DefaultValue Map<String, String> agencies,
    @DefaultValue({"intake-service", "routing-service", "notification-service", "tracking-service"})
        List<String> groups,
    @DefaultValue Limits limits,
    @DefaultValue Live live) {

  /**
   * How often somebody may ask.
   *
   * @param perAddress lookups a minute from one address
   * @param missesPerAddress codes that do not exist, a minute from one address
   * @param perPrefix lookups a minute of codes that begin alike
   * @param remembered how many addresses and prefixes are remembered
   */
  public record Limits(
      @DefaultValue("240") int perAddress,
      @DefaultValue("30") int missesPerAddress,
      @DefaultValue("300") int perPrefix,
      @DefaultValue("100000") int remembered) {}

  /**
   * How pages are kept current.
   *
   * @param readers how many may listen at once
   * @param perAddress how many from one address; a network of telephones may have a single one
   * @param heartbeat how often a listener hears that the line stands
   * @param patience how long a read waits for a newer version
   */
  public record Live(
      @DefaultValue("2000") int readers,
      @DefaultValue("200") int perAddress,
      @DefaultValue("10s") Duration heartbeat,
      @DefaultValue("10s") Duration patience) {}
}
