package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A service that is away is 503, one that hangs is 504, one that breaks off is 502; either way:
 * come back in a moment.
 */
@Component
class UpstreamFailures implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(UpstreamFailures.class);
  private static final String SECONDS = "5";

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!(exception instanceof ResourceAccessException)) {
      return null;
    }
    int status = status(exception);
    log.atWarn()
        .addKeyValue("service", request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR))
        .addKeyValue("status", status)
        .log("no answer from a service");
    if (response.isCommitted()) {
      return new ModelAndView();
    }
    try {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
      response.sendError(status);
      return new ModelAndView();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int status(Throwable exception) {
    for (Throwable it = exception; it != null; it = it.getCause()) {
      if (it instanceof ConnectException || it instanceof ConnectTimeoutException) {
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      }
      if (it instanceof SocketTimeoutException) {
        return HttpServletResponse.SC_GATEWAY_TIMEOUT;
      }
    }
    return HttpServletResponse.SC_BAD_GATEWAY;
  }
}
