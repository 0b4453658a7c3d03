package vn.hoso.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests go, who must log in for them, and how many a second are welcome.
 *
 * @param publicUrl the address browsers use, without a slash at the end
 * @param routes the one list of services and their paths
 * @param limits how often one address may ask
 * @param patience how long a service may keep silent before and within its answer; a live page
 *     hears something every ten seconds
 */
@ConfigurationProperties("hoso.edge")
public record EdgeProperties(
    @DefaultValue("http://localhost:8080") String publicUrl,
    Oidc oidc,
    @DefaultValue List<Route> routes,
    @DefaultValue List<Limit> limits,
    @DefaultValue("60s") Duration patience) {

  public EdgeProperties {
    routes = routes.stream().filter(route -> route.url() != null).toList();
  }

  /**
   * Who logs staff in.
   *
   * @param issuer as it stands in the tokens
   * @param internalUrl where token and key requests go when the issuer's address is our own; with
   *     it nothing is discovered
   */
  public record Oidc(
      String issuer, @Nullable String internalUrl, String clientId, String clientSecret) {

    /** Set when the provider stands behind this very door. */
    @Nullable String base() {
      return internalUrl == null || internalUrl.isBlank() ? null : internalUrl;
    }
  }

  /**
   * One service.
   *
   * @param url none when the service is not part of this installation
   * @param open paths anybody may ask for
   * @param staff paths that need a log-in, or a token of one's own
   * @param relay whether it is told who is logged in; the log-in itself is not
   */
  public record Route(
      String name,
      @Nullable URI url,
      @DefaultValue List<String> open,
      @DefaultValue List<String> staff,
      @DefaultValue("true") boolean relay) {

    List<String> paths() {
      return Stream.concat(open.stream(), staff.stream()).toList();
    }
  }

  /**
   * At most {@code requests} in {@code period} from one address.
   *
   * @param methods all when empty
   */
  public record Limit(
      String name,
      @DefaultValue Set<String> methods,
      List<String> paths,
      int requests,
      @DefaultValue("1m") Duration period) {}

  boolean isHttps() {
    return publicUrl.startsWith("https:");
  }

  List<String> openPaths() {
    return routes.stream().flatMap(route -> route.open().stream()).toList();
  }

  List<String> staffPaths() {
    return routes.stream().flatMap(route -> route.staff().stream()).toList();
  }
}
