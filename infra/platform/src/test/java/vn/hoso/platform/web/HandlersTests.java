package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** Which method is going to answer. */
class HandlersTests {

  private final List<String> asked = new ArrayList<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/things");

  @Test
  void is_found_out_once_for_a_request() throws Exception {
    var method = new HandlerMethod(this, "toString");
    var handlers = handlers(_ -> new HandlerExecutionChain(method));
    assertThat(handlers.of(request)).contains(method);
    assertThat(handlers.of(request)).contains(method);
    assertThat(asked).containsExactly("/things");
  }

  @Test
  void is_found_out_once_where_no_method_answers() {
    assertThat(handlers(_ -> null).of(request)).isEmpty();
    assertThat(handlers(_ -> new HandlerExecutionChain("a file")).of(request)).isEmpty();
    assertThat(asked).containsExactly("/things");
  }

  @Test
  void is_another_one_after_a_forward() {
    var handlers = handlers(_ -> null);
    handlers.of(request);
    request.setRequestURI("/elsewhere");
    handlers.of(request);
    assertThat(asked).containsExactly("/things", "/elsewhere");
  }

  @Test
  void is_looked_for_again_after_trouble_with_the_request() {
    var handlers =
        handlers(
            _ -> {
              throw new HttpRequestMethodNotSupportedException(HttpMethod.POST.name());
            });
    assertThat(handlers.of(request)).isEmpty();
    assertThat(handlers.of(request)).isEmpty();
    assertThat(asked).containsExactly("/things", "/things");
  }

  private Handlers handlers(HandlerMapping mapping) {
    return new Handlers(
        () ->
            it -> {
              asked.add(it.getRequestURI());
              return mapping.getHandler(it);
            });
  }
}
