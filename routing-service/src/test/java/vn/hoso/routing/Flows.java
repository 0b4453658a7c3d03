package vn.hoso.routing;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;

/** The flows that ship with the service, read as the service reads them. */
public final class Flows {

  public static final List<Flow> ALL = read();
  public static final Processes PROCESSES = new Processes(ALL);

  private Flows() {}

  private static List<Flow> read() {
    try {
      var environment = new StandardEnvironment();
      new YamlPropertySourceLoader()
          .load("flows", new ClassPathResource("routing-flows.yaml"))
          .forEach(environment.getPropertySources()::addLast);
      return Binder.get(environment).bind("hoso.routing", RoutingProperties.class).get().flows();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
