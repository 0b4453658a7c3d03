package vn.hoso.edge;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Objects;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.hoso.webkit.http.SecurityHeaders;

/** Turns the list of services into routes, and says how they are reached. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final Timeout CONNECT = Timeout.ofSeconds(3);
  private static final TimeValue STILL_GOOD = TimeValue.ofSeconds(1);

  /** Every live page holds one. */
  private static final int LINES = 10_000;

  @Bean
  RouterFunction<ServerResponse> services(EdgeProperties properties) {
    return properties.routes().stream()
        .map(Routes::to)
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("hoso.edge.routes is empty"));
  }

  /**
   * Redirects, cookies and repeating are the browser's business. A body is passed on by the thread
   * that serves its request: nobody else may still be reading it when the next request comes in on
   * the same line.
   */
  @Bean
  HttpComponentsClientHttpRequestFactory upstream(EdgeProperties properties) {
    var client =
        HttpClients.custom()
            .setConnectionManager(lines())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(properties.patience()))
                    .setConnectionRequestTimeout(CONNECT)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableAutomaticRetries()
            .addExecInterceptorFirst("left-streams", new LeftStreams())
            .build();
    return new HttpComponentsClientHttpRequestFactory(client);
  }

  private static HttpClientConnectionManager lines() {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(LINES)
        .setMaxConnPerRoute(LINES)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setValidateAfterInactivity(STILL_GOOD)
                .build())
        .build();
  }

  private static RouterFunction<ServerResponse> to(EdgeProperties.Route route) {
    var built =
        route(route.name())
            .route(anyOf(route), http())
            .before(uri(Objects.requireNonNull(route.url())))
            .before(Query::inOrder);
    // The door says these itself; twice would be two policies.
    SecurityHeaders.names().forEach(name -> built.after(removeResponseHeader(name)));
    return built.build();
  }

  private static RequestPredicate anyOf(EdgeProperties.Route route) {
    return route.paths().stream()
        .map(RequestPredicates::path)
        .reduce(RequestPredicate::or)
        .orElseThrow(() -> new IllegalStateException("No paths for " + route.name()));
  }
}
