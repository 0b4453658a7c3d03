package vn.hoso.tracking.domain;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** Hides most of what names a person, and leaves enough to recognise oneself. */
final class Masks {

  private static final int SHOWN = 4;

  private Masks() {}

  /** {@code Nguyễn Văn An} is {@code Nguyễn V*** A***}. */
  static String name(String name) {
    var words = name.strip().split("\\s+", -1);
    return IntStream.range(0, words.length)
        .mapToObj(i -> i == 0 && words.length > 1 ? words[i] : initial(words[i]))
        .collect(joining(" "));
  }

  /** {@code +84912344321} is {@code *******4321}; a short one shows nothing. */
  static String tail(String number) {
    return number.length() <= 2 * SHOWN
        ? "*******"
        : "*******" + number.substring(number.length() - SHOWN);
  }

  private static String initial(String word) {
    return word.isEmpty() ? "***" : word.substring(0, word.offsetByCodePoints(0, 1)) + "***";
  }
}
