package vn.hoso.webkit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps problem documents away from people: what a browser asked for as a page is answered by the
 * error page, before any controller advice turns it into JSON.
 */
public final class BrowserErrors implements HandlerExceptionResolver, Ordered {

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
    if (!(exception instanceof ErrorResponse refused) || !wantsPage(request)) {
      return null;
    }
    if (handler != null
        && exception.getMessage() != null
        && refused.getBody().getProperties() != null) {
      request.setAttribute(ErrorPages.PROBLEM, refused.getBody());
    }
    try {
      refused
          .getHeaders()
          .forEach((name, all) -> all.forEach(one -> response.addHeader(name, one)));
      response.sendError(refused.getStatusCode().value());
      return new ModelAndView();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A browser names HTML first; a program names JSON, or nothing. */
  public static boolean wantsPage(HttpServletRequest request) {
    if (askedFor(request).startsWith("/api/")) {
      return false;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
      return accepted.stream()
          .filter(MediaType::isConcrete)
          .findFirst()
          .map(type -> type.isCompatibleWith(MediaType.TEXT_HTML))
          .orElse(false);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  /** The path the client asked for, also while the container is at its error page. */
  static String askedFor(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String uri ? uri : request.getRequestURI();
  }
}
