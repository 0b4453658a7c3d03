package vn.hoso.platform.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Health and metrics are for who stands beside the process: on the management port, when there is
 * one, or from this very machine and not through a proxy.
 */
final class OperatorsDoor implements RequestMatcher {

  private static final String PATH = "/actuator";

  private final Environment environment;

  OperatorsDoor(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    var path = request.getRequestURI();
    return (path.equals(PATH) || path.startsWith(PATH + "/"))
        && (isManagementPort(request) || isDirectFromHere(asReceived(request)));
  }

  private boolean isManagementPort(HttpServletRequest request) {
    var management = environment.getProperty("local.management.port", Integer.class);
    var server = environment.getProperty("local.server.port", Integer.class);
    return management != null && !management.equals(server) && request.getLocalPort() == management;
  }

  private static boolean isDirectFromHere(HttpServletRequest request) {
    return Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host")
            .allMatch(it -> request.getHeader(it) == null)
        && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** Below the filter that believes forwarding headers. */
  private static HttpServletRequest asReceived(HttpServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    return inner instanceof HttpServletRequest received ? received : request;
  }
}
