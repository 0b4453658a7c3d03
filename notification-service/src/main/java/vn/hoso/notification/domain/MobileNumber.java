package vn.hoso.notification.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Vietnamese number that takes text messages. Leads 03, 05, 07, 08 and 09 do, landlines 02x do
 * not; which carrier has a number cannot be told, since numbers are portable.
 *
 * @param digits with the country code and without a plus, as gateways want them: {@code
 *     84912345678}
 */
public record MobileNumber(String digits) {

  private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)([35789]\\d{8})");

  /** Empty where nobody could read a text message. */
  public static Optional<MobileNumber> parse(String typed) {
    var matcher = MOBILE.matcher(typed.replaceAll("[\\s.-]", ""));
    return matcher.matches()
        ? Optional.of(new MobileNumber("84" + matcher.group(1)))
        : Optional.empty();
  }

  /** As the staff may see it: the last three digits. */
  @Override
  public String toString() {
    return "*******" + digits.substring(digits.length() - 3);
  }
}
