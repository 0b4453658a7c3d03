package vn.hoso.tracking;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts tracking alone; standalone starts it beside the others. */
@SpringBootApplication
@EnableConfigurationProperties(TrackingProperties.class)
public class TrackingServiceApplication {

  public static void main(String[] arguments) {
    var application = new SpringApplication(TrackingServiceApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "tracking-service"));
    application.run(arguments);
  }
}
