package vn.hoso.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Tells people, once, and proves it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

  /** The base name of its settings file, its own since several services may share a class path. */
  public static final String NAME = "notification-service";

  /** Starts the service by itself. */
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=" + NAME)
        .run(arguments);
  }
}
