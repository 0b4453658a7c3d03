package vn.hoso.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts intake alone. */
@SpringBootApplication
public class IntakeServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(IntakeServiceApplication.class)
        .properties("spring.config.name=intake-service")
        .run(args);
  }
}
