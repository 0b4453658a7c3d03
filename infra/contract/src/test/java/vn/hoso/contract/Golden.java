package vn.hoso.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published example of every event, one file per name, for ever. */
final class Golden {

  private static final Path FOLDER = Path.of("src/main/resources/golden");

  /** Events as they are stated since fields were added: {@code <name>+<what>.json}. */
  private static final Path LATER_FORMS = Path.of("src/main/resources/golden-later");

  private Golden() {}

  /** The names that have a file. */
  static List<String> names() {
    return names(FOLDER);
  }

  static List<String> laterForms() {
    return names(LATER_FORMS);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String name) {
    var folder = name.contains("+") ? LATER_FORMS : FOLDER;
    try {
      return Files.readString(folder.resolve(name + ".json"), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
