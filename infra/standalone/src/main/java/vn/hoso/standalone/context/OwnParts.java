package vn.hoso.standalone.context;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives each application in the shared JVM the auto-configuration it would find in a process of its
 * own: the door no store, the services no door, the log-in neither.
 */
final class OwnParts implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final List<String> DOOR =
      List.of(
          "org.springframework.cloud.gateway.", "org.springframework.boot.security.oauth2.client.");
  private static final List<String> LOGIN =
      List.of("org.springframework.boot.security.oauth2.server.authorization.");
  private static final List<String> SERVICES =
      List.of(
          "vn.hoso.platform.",
          "org.springframework.boot.data.mongodb.",
          "org.springframework.boot.integration.",
          "org.springframework.boot.kafka.",
          "org.springframework.boot.mail.",
          "org.springframework.boot.mongodb.",
          "org.springframework.boot.security.oauth2.server.resource.",
          "org.springframework.cloud.function.",
          "org.springframework.cloud.stream.");

  private Environment environment = new StandardEnvironment();

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    List<String> foreign = foreign(environment.getProperty("spring.config.name", ""));
    boolean[] wanted = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      wanted[i] = name == null || foreign.stream().noneMatch(name::startsWith);
    }
    return wanted;
  }

  private static List<String> foreign(String application) {
    return switch (application) {
      case "edge" -> join(SERVICES, LOGIN);
      case "login" -> join(SERVICES, DOOR);
      default -> join(DOOR, LOGIN);
    };
  }

  private static List<String> join(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
