package vn.hoso.platform.security;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.platform.web.Problem;

/** Hands {@link Staff} and {@link Machine} to controllers; null only where that is allowed. */
final class CallerResolver implements HandlerMethodArgumentResolver {

  private final AgencyAliases aliases;
  private final InstantSource clock;

  CallerResolver(AgencyAliases aliases, InstantSource clock) {
    this.aliases = aliases;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Staff.class || type == Machine.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var caller = caller(parameter.getParameterType());
    if (caller.isEmpty() && !parameter.isOptional()) {
      throw refusal().exception();
    }
    return caller.orElse(null);
  }

  private Optional<?> caller(Class<?> type) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    return token()
        .flatMap(
            it ->
                type == Staff.class
                    ? Staff.of(it.getToken(), aliases, today)
                    : Optional.of(Machine.of(it.getToken())));
  }

  private static Problem refusal() {
    return token().isPresent()
        ? Problem.of(HttpStatus.FORBIDDEN, "not-staff")
        : Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized")
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static Optional<JwtAuthenticationToken> token() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(token)
        : Optional.empty();
  }
}
