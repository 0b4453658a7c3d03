package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The cut of the repository is part of the design: a new thing at the top is a decision. */
class RepositoryLayoutTests {

  private static final Set<String> TOP =
      Set.of(
          "pom.xml",
          "README.md",
          "CONTRIBUTING.md",
          "LICENSE",
          "mvnw",
          "mvnw.cmd",
          "intake-service",
          "routing-service",
          "notification-service",
          "tracking-service",
          "infra");
  private static final Set<String> LEFT_BY_RUNNING = Set.of("target", "hoso-data");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private final Repository repository = Repository.here();

  @Test
  void the_top_level_holds_the_services_and_infra_and_nothing_else() {
    assertThat(repository.topLevel())
        .filteredOn(name -> !name.startsWith(".") && !LEFT_BY_RUNNING.contains(name))
        .isSubsetOf(TOP);
  }

  @Test
  void every_module_of_the_root_exists_and_every_module_is_in_the_root() {
    var listed =
        MODULE.matcher(repository.read("pom.xml")).results().map(it -> it.group(1)).toList();
    assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
    assertThat(listed)
        .allSatisfy(
            module ->
                assertThat(repository.root().resolve(module).resolve("pom.xml")).isRegularFile());
    assertThat(repository.topLevel())
        .filteredOn(name -> Files.exists(repository.root().resolve(name).resolve("pom.xml")))
        .isSubsetOf(listed);
  }
}
