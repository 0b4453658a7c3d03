package vn.hoso.intake.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Vietnamese mobile number as people write it; landlines get no SMS. */
public final class PhoneNumber {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-()]");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)((?:3|5|7|8|9)\\d{8})");

  private PhoneNumber() {}

  /** The number in E.164, such as {@code +84912345678}; empty when it is no mobile number. */
  public static Optional<String> parse(String typed) {
    var matcher = MOBILE.matcher(SEPARATORS.matcher(typed).replaceAll(""));
    return matcher.matches() ? Optional.of("+84" + matcher.group(1)) : Optional.empty();
  }
}
