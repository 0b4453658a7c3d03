package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The query of an address, its parameters in the order in which they stand. */
final class Query {

  private Query() {}

  static MultiValueMap<String, String> of(HttpServletRequest request) {
    var found = new LinkedMultiValueMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .forEach(
            (name, values) -> values.forEach(value -> found.add(decoded(name), decoded(value))));
    return found;
  }

  /** The gateway writes the query anew and knows no order, but a signed one needs its own. */
  static ServerRequest inOrder(ServerRequest request) {
    if (request.servletRequest().getQueryString() == null) {
      return request;
    }
    return ServerRequest.from(request)
        .params(
            it -> {
              it.clear();
              it.addAll(of(request.servletRequest()));
            })
        .build();
  }

  private static String decoded(@Nullable String text) {
    return text == null ? "" : UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
  }
}
