package vn.hoso.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may say about its messages, under {@code hoso.notification}.
 *
 * @param shortName who speaks in a text message
 * @param lookupUrl the page that messages lead to
 * @param rules where it stands who is told of what
 * @param quietHours whether telephones rest at night; not said: unless they are simulated ones
 * @param quietFrom no text message that can wait goes out from then
 * @param retries after which times a message that was not taken is tried again
 * @param patience after which time a claim without an answer is uncertain
 * @param freshFor what is older is not told any more by itself
 * @param atOnce dossiers at the providers at the same time
 * @param pricePerPart what one part of a text message costs, in đồng
 * @param staffMail where alerts reach the staff of agencies: {@code H26.12=address, …}; an agency
 *     that is not named is told by its pages alone
 * @param inboxUrl where a simulator shows what it received; empty in production
 */
@ConfigurationProperties("hoso.notification")
public record NotificationProperties(
    @DefaultValue("HCC") String shortName,
    @DefaultValue("http://localhost:8080") String lookupUrl,
    @DefaultValue("classpath:messages.yaml") org.springframework.core.io.Resource rules,
    @Nullable Boolean quietHours,
    @DefaultValue("21:00") LocalTime quietFrom,
    @DefaultValue("07:00") LocalTime quietTo,
    @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
    @DefaultValue({"20s", "1m", "5m", "15m", "30m", "1h", "2h", "4h"}) List<Duration> retries,
    @DefaultValue("2m") Duration patience,
    @DefaultValue("3d") Duration freshFor,
    @DefaultValue("64") int atOnce,
    @DefaultValue("2s") Duration sweepEvery,
    @DefaultValue("15s") Duration askEvery,
    @DefaultValue("850") long pricePerPart,
    @DefaultValue("") String staffMail,
    @DefaultValue("") String inboxUrl) {

  /** Nobody is woken by a simulated telephone. */
  boolean observesQuietHours() {
    return quietHours == null ? inboxUrl.isBlank() : quietHours;
  }
}
