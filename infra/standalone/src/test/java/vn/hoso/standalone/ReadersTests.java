package vn.hoso.standalone;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.context.properties.bind.Bindable.listOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import vn.hoso.contract.Owner;

/**
 * Who reads what a service states is written twice: in the binding of each reader, and in the
 * settings of the service, which admits no more than its readers can take.
 */
class ReadersTests {

  private static final String BINDING = "spring.cloud.stream.bindings.dossierEvents-in-0.";

  @ParameterizedTest
  @EnumSource(Owner.class)
  void a_service_looks_at_every_group_that_reads_its_topics(Owner owner) {
    var service = owner.service();
    var looksAt = Binder.get(settings(service)).bind("hoso.pressure.groups", listOf(String.class));

    assertThat(readersOf(owner.topic())).isNotEmpty();
    assertThat(looksAt.get()).containsExactlyInAnyOrderElementsOf(readersOfAll(service));
  }

  private static Set<String> readersOfAll(String service) {
    return Stream.of(Owner.values())
        .filter(it -> it.service().equals(service))
        .flatMap(it -> readersOf(it.topic()).stream())
        .collect(toSet());
  }

  private static List<String> readersOf(String topic) {
    return Stream.of("intake", "routing", "notification", "tracking")
        .map(ReadersTests::settings)
        .filter(
            it ->
                List.of(it.getRequiredProperty(BINDING + "destination").split(",")).contains(topic))
        .map(it -> it.getRequiredProperty(BINDING + "group"))
        .toList();
  }

  private static ConfigurableEnvironment settings(String service) {
    var file = service + "-service.yaml";
    var environment = new StandardEnvironment();
    try {
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(environment.getPropertySources()::addLast);
      return environment;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
