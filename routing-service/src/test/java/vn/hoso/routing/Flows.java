package vn.hoso.routing;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.RuleSets;

/** The flows and rules that ship with the service, read as the service reads them. */
public final class Flows {

  public static final List<Flow> ALL = read("routing-flows.yaml").flows();
  public static final Processes PROCESSES = new Processes(ALL);
  public static final RuleSets RULES = new RuleSets(read("routing-rules.yaml").ruleSets());

  private Flows() {}

  private static RoutingProperties read(String file) {
    try {
      var environment = new StandardEnvironment();
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(environment.getPropertySources()::addLast);
      return Binder.get(environment).bind("hoso.routing", RoutingProperties.class).get();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
