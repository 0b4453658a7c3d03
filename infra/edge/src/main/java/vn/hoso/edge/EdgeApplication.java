package vn.hoso.edge;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the door alone; the launcher starts the same application beside the services. */
@SpringBootApplication
@EnableConfigurationProperties(EdgeProperties.class)
public class EdgeApplication {

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application with its own settings file, {@code edge.yaml}. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(EdgeApplication.class)
        .properties(Map.of("spring.config.name", "edge"));
  }
}
