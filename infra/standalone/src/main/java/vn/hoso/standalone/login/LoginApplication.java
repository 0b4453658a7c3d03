package vn.hoso.standalone.login;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The provider as an application of its own, so that the door talks to it as to any other. */
@SpringBootApplication
@EnableConfigurationProperties(LoginProperties.class)
public class LoginApplication {

  /** The application with its own settings file, {@code login.yaml}. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(LoginApplication.class)
        .properties(Map.of("spring.config.name", "login"));
  }
}
