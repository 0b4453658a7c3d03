package vn.hoso.notification.portal.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.portal.PortalProperties;

/** The portal that the settings name. */
@Configuration(proxyBeanMethods = false)
class HttpPortalConfiguration {

  @Bean
  HttpNationalPortal nationalPortal(PortalProperties settings, JsonMapper json) {
    return new HttpNationalPortal(settings, json);
  }
}
