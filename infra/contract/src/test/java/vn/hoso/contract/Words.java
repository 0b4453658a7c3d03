package vn.hoso.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the Javadoc of the contract says about a type and its components. The documents are made
 * from these words, so that nothing is described twice.
 */
final class Words {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*+)\\*/\\s*";

  private Words() {}

  /** The description of a type, without its tags. */
  static String about(Class<?> type) {
    return text(comment(type).split("(?:^|\\s)@(?:param|throws|return)\\s", 2)[0]);
  }

  /** The description of a component; empty when nothing needs saying. */
  static String about(Class<?> type, String component) {
    return Pattern.compile("@param " + component + "\\s(.*?)(?=\\s@|$)", Pattern.DOTALL)
        .matcher(comment(type))
        .results()
        .findFirst()
        .map(found -> text(found.group(1)))
        .orElse("");
  }

  private static String comment(Class<?> type) {
    var declared =
        Pattern.compile(
            COMMENT
                + "(?:@EventName\\(\"[^\"]*\"\\)\\s*)?(?:public )?(?:record|enum) "
                + type.getSimpleName()
                + "\\b",
            Pattern.DOTALL);
    return declared
        .matcher(source(type))
        .results()
        .reduce((_, last) -> last)
        .map(Words::withoutStars)
        .orElseThrow(() -> new IllegalStateException(type.getName() + " has no Javadoc"));
  }

  private static String withoutStars(MatchResult comment) {
    return comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
  }

  /** What is null in Java is absent in JSON. */
  private static String text(String javadoc) {
    return javadoc
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
        .replaceAll("\\b\\w+#", "")
        .replace("null where", "absent where")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String source(Class<?> type) {
    var outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    try {
      return Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
