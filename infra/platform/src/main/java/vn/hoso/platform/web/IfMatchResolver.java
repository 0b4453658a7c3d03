package vn.hoso.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what {@link IfMatch} asks for. */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(IfMatch.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var version = version(request);
    return parameter.getParameterType() == Version.class ? version : (Object) version.value();
  }

  private static Version version(NativeWebRequest request) {
    var header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header != null) {
      return read(STRONG, header);
    }
    var field = request.getParameter("version");
    if (field != null && !field.isBlank()) {
      return read(NUMBER, field);
    }
    throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-missing").exception();
  }

  private static Version read(Pattern pattern, String text) {
    var matcher = pattern.matcher(text.strip());
    if (matcher.matches()) {
      return new Version(Long.parseLong(matcher.group(1)));
    }
    throw Problem.of(HttpStatus.BAD_REQUEST, "version-unreadable").exception();
  }
}
