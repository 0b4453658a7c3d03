package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Spotless looks only when Maven itself runs on a new JDK; this looks always. */
class FormattedSourcesTests {

  private final Repository repository = Repository.here();

  @Test
  void every_source_has_the_google_format() {
    var files = repository.javaFiles();
    assertThat(files).hasSizeGreaterThan(20);
    assertThat(files.parallelStream().filter(file -> !isFormatted(file)))
        .as("run ./mvnw spotless:apply under JDK 25 for")
        .isEmpty();
  }

  @Test
  void a_badly_formatted_source_is_noticed() throws FormatterException {
    assertThat(format("class  A{ }\n")).isEqualTo("class A {}\n");
  }

  private static boolean isFormatted(Path file) {
    try {
      var source = Files.readString(file);
      return format(source).equals(source);
    } catch (FormatterException | IOException unreadable) {
      throw new IllegalStateException(file + " cannot be formatted", unreadable);
    }
  }

  private static String format(String source) throws FormatterException {
    var ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }
}
