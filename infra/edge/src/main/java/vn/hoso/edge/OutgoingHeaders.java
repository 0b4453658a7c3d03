package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service is told about the client: the address it came to and from, as we saw it, and who
 * is logged in, in a token only. Nothing a client claims about itself passes, but a token of its
 * own.
 */
@Component
class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {

  private static final Pattern SESSION = Pattern.compile("HOSO_SESSION=[^;]*(;\\s*|$)");

  private final AccessTokens tokens;
  private final List<String> withoutRelay;

  OutgoingHeaders(EdgeProperties properties, AccessTokens tokens) {
    this.tokens = tokens;
    this.withoutRelay =
        properties.routes().stream()
            .filter(route -> !route.relay())
            .map(EdgeProperties.Route::name)
            .toList();
  }

  /** Last, after the gateway's own filters have dropped what came in. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
    var headers = new HttpHeaders();
    incoming.forEach(
        (name, values) -> {
          if (!isForwarding(name)) {
            headers.addAll(name, values);
          }
        });
    forward(headers, request.servletRequest());
    hideSession(headers);
    if (!withoutRelay.contains(route(request))) {
      identify(headers, request.servletRequest());
    }
    return headers;
  }

  private static @Nullable String route(ServerRequest request) {
    return MvcUtils.getAttribute(request, MvcUtils.GATEWAY_ROUTE_ID_ATTR);
  }

  private static boolean isForwarding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("forwarded")
        || lower.startsWith("x-forwarded-")
        || lower.equals("x-real-ip");
  }

  private static void forward(HttpHeaders headers, HttpServletRequest request) {
    headers.set("X-Forwarded-For", request.getRemoteAddr());
    headers.set("X-Forwarded-Proto", request.getScheme());
    headers.set("X-Forwarded-Host", request.getServerName());
    headers.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
  }

  private static void hideSession(HttpHeaders headers) {
    String cookies = headers.getFirst(HttpHeaders.COOKIE);
    if (cookies != null) {
      String others = SESSION.matcher(cookies).replaceAll("").replaceFirst(";\\s*$", "");
      headers.remove(HttpHeaders.COOKIE);
      if (!others.isBlank()) {
        headers.set(HttpHeaders.COOKIE, others);
      }
    }
  }

  private void identify(HttpHeaders headers, HttpServletRequest request) {
    Optional<String> own = Bearer.of(request);
    headers.remove(HttpHeaders.AUTHORIZATION);
    tokens.current(request).or(() -> own).ifPresent(headers::setBearerAuth);
  }
}
