package vn.hoso.routing;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts routing-service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingProperties.class)
public class RoutingServiceApplication {

  public static void main(String[] arguments) {
    var application = new SpringApplication(RoutingServiceApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "routing-service"));
    application.run(arguments);
  }
}
