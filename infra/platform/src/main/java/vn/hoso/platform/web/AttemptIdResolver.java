package vn.hoso.platform.web;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands over what the filter noted for {@link AttemptId}. */
final class AttemptIdResolver implements HandlerMethodArgumentResolver {

  static final String ATTRIBUTE = AttemptId.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(AttemptId.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return requireNonNull(
        request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST),
        "only an @Idempotent handler has an attempt");
  }
}
