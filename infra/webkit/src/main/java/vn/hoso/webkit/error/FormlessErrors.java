package vn.hoso.webkit.error;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a form away from the error page that answers it. The container asks for that page with the
 * request as it came; a form that was too large or cut off would be read once more, fail once more,
 * and leave its sender with a number and no word.
 */
public final class FormlessErrors implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Formless((HttpServletRequest) request), response);
  }

  private static final class Formless extends HttpServletRequestWrapper {

    Formless(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }
  }
}
