package vn.hoso.intake.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** After a form is done, "see other": a reload does not send it again. */
@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {

  RedirectConfiguration(ThymeleafViewResolver views) {
    views.setRedirectHttp10Compatible(false);
  }
}
