package vn.hoso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells filters which method is going to answer; whoever asks first finds it out for all. */
public final class Handlers {

  private static final String FOUND = Handlers.class.getName() + ".found";

  private final Supplier<? extends HandlerMapping> mapping;

  Handlers(Supplier<? extends HandlerMapping> mapping) {
    this.mapping = mapping;
  }

  /**
   * Kept on the request.
   *
   * @param address it was found for; a request that is forwarded has another
   */
  private record Found(String address, Optional<HandlerMethod> method) {}

  /** Empty where no method answers, and where Spring MVC has better words for what is wrong. */
  public Optional<HandlerMethod> of(HttpServletRequest request) {
    var address = request.getRequestURI();
    if (request.getAttribute(FOUND) instanceof Found(var asked, var method)
        && asked.equals(address)) {
      return method;
    }
    try {
      var found = find(request);
      request.setAttribute(FOUND, new Found(address, found));
      return found;
    } catch (Exception _) {
      return Optional.empty();
    }
  }

  private Optional<HandlerMethod> find(HttpServletRequest request) throws Exception {
    ServletRequestPathUtils.parseAndCache(request);
    var chain = mapping.get().getHandler(request);
    return chain != null && chain.getHandler() instanceof HandlerMethod method
        ? Optional.of(method)
        : Optional.empty();
  }
}
