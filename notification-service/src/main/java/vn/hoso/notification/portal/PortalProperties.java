package vn.hoso.notification.portal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to talk to the National Portal, under {@code hoso.notification.portal}. Paths and field names
 * are those of its OpenCPS clients.
 *
 * @param baseUrl without a slash at the end; empty or {@code none} means that there is no portal
 * @param unit {@code madonvi}, as whom we log in
 * @param version of the interface, a file under {@code portal-codes}
 * @param codesOnly whether it is told of a dossier from acceptance on only, since it takes no other
 *     name than the official code
 * @param taken the codes that mean that it took a message
 * @param retries after which times a message that was not taken is tried again, the last for ever
 * @param patience after which time a claim without an answer is uncertain
 * @param pause before a portal that went away is tried again
 * @param atOnce dossiers at the portal at the same time
 */
@ConfigurationProperties("hoso.notification.portal")
public record PortalProperties(
    @DefaultValue("") String baseUrl,
    @DefaultValue("/mapi/login") String loginPath,
    @DefaultValue("/mapi/g") String callPath,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String unit,
    @DefaultValue("opencps-2020") String version,
    @DefaultValue("false") boolean codesOnly,
    @DefaultValue({"0", "00"}) Set<String> taken,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("15s") Duration answerTimeout,
    @DefaultValue({"20s", "1m", "5m", "15m", "30m"}) List<Duration> retries,
    @DefaultValue("2m") Duration patience,
    @DefaultValue("2s") Duration pause,
    @DefaultValue("16") int atOnce,
    @DefaultValue("2s") Duration sweepEvery,
    @DefaultValue("15s") Duration askEvery) {

  private static final String NONE = "none";

  public boolean isThere() {
    return !baseUrl.isBlank() && !baseUrl.equals(NONE);
  }

  /** No secret in a log by accident. */
  @Override
  public String toString() {
    return "PortalProperties[" + baseUrl + "]";
  }
}
