package vn.hoso.platform.testing;

import java.util.List;
import vn.hoso.platform.document.Mistake;

/**
 * A document with something wrong at one place of it, and what has to be said of that.
 *
 * @param stands what stands at the line and column that the mistake names
 */
public record Mistaken(String text, String path, String code, String stands) {

  private static final String NOTES = "# ghi chú\n# của người soạn\n";

  /** What stands at the place that a mistake names, without the quotes YAML may need. */
  public String at(Mistake mistake) {
    var line = text.lines().toList().get(mistake.line() - 1).substring(mistake.column() - 1);
    return line.startsWith("'") && !line.startsWith("''") ? line.substring(1) : line;
  }

  /** The same below two lines of notes. */
  public String belowNotes() {
    return NOTES + text;
  }

  /** What is then said of it, two lines lower. */
  public static List<Mistake> belowNotes(List<Mistake> said) {
    return said.stream()
        .map(it -> new Mistake(it.path(), it.line() + 2, it.column(), it.code(), it.facts()))
        .toList();
  }
}
