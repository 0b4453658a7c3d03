package vn.hoso.notification.wording;

import java.util.Arrays;
import java.util.List;

/** A plain text as pages draw it. */
public final class Paragraphs {

  private Paragraphs() {}

  /** Its lines, paragraph by paragraph. */
  public static List<List<String>> of(String text) {
    return Arrays.stream(text.replace("\r\n", "\n").strip().split("\n\n+", -1))
        .map(it -> List.of(it.split("\n", -1)))
        .toList();
  }
}
