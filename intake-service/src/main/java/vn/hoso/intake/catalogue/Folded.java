package vn.hoso.intake.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese without its marks, so that "dang ky" finds "Đăng ký". */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folded() {}

  public static String text(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
  }

  /** The words somebody searches for. */
  public static List<String> words(String query) {
    return Arrays.stream(text(query).split("[\\s,;]+"))
        .filter(it -> !it.isEmpty())
        .limit(8)
        .toList();
  }
}
