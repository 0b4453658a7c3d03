package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says which test shows which rule of law names tests that exist. */
class LawTableTests {

  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  private final Repository repository = Repository.here();

  @Test
  void every_test_that_the_law_page_names_exists() {
    var named = NAMED.matcher(repository.read("infra/docs/law.md")).results();
    assertThat(named)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            it ->
                assertThat(sourcesOf(it.group(1)))
                    .as(it.group())
                    .anyMatch(source -> source.contains("void " + it.group(2) + "(")));
  }

  private List<String> sourcesOf(String testClass) {
    return repository.javaFiles().stream()
        .filter(it -> it.getFileName().toString().equals(testClass + ".java"))
        .map(LawTableTests::read)
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
