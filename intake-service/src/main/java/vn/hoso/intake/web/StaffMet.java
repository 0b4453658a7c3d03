package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hoso.intake.forms.StaffNames;
import vn.hoso.webkit.page.Viewers;

/** Remembers the name of whoever comes with a token, so that forms can bear it. */
@Component
class StaffMet implements HandlerInterceptor, WebMvcConfigurer {

  private final StaffNames names;
  private final Viewers viewers;

  StaffMet(StaffNames names, Viewers viewers) {
    this.names = names;
    this.viewers = viewers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    viewers
        .current()
        .filter(it -> !it.roles().isEmpty())
        .ifPresent(it -> names.met(it.user(), it.name()));
    return true;
  }
}
