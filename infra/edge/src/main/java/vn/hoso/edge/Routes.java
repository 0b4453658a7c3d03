package vn.hoso.edge;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.hoso.webkit.http.SecurityHeaders;

/** Turns the list of services into routes, and says how they are reached. */
@Configuration(proxyBeanMethods = false)
class Routes {

  @Bean
  RouterFunction<ServerResponse> services(EdgeProperties properties) {
    return properties.routes().stream()
        .map(Routes::to)
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("hoso.edge.routes is empty"));
  }

  /** Redirects are the browser's business. */
  @Bean
  ClientHttpRequestFactory upstream(EdgeProperties properties) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .executor(threads)
            .build();
    return new PatientRequests(
        new JdkClientHttpRequestFactory(client, threads), threads, properties.patience());
  }

  private static RouterFunction<ServerResponse> to(EdgeProperties.Route route) {
    var built =
        route(route.name())
            .route(anyOf(route), http())
            .before(uri(Objects.requireNonNull(route.url())));
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
