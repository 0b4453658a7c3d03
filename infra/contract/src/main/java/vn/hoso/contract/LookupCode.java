package vn.hoso.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code a citizen looks a dossier up with: 50 random bits in Crockford's base 32 and a check
 * character, shown as {@code 7K3M9-QXF2C-D}. It is not derivable from anything and is kept hashed.
 *
 * <p>The check character is the sum of the digits over GF(32), each times a different power of the
 * generator, so every single wrong character and every swap of two characters is noticed.
 *
 * @param value the eleven characters without separators
 */
public record LookupCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DIGITS = 10;

  /** A new code; the source has to be cryptographically secure. */
  public static LookupCode random(RandomGenerator source) {
    var digits = new int[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = source.nextInt(ALPHABET.length());
    }
    return of(digits);
  }

  /**
   * Reads what somebody typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
   *
   * @return empty when it is not a code or its check character is wrong
   */
  public static Optional<LookupCode> parse(String typed) {
    var text = plain(typed);
    if (text.length() != DIGITS + 1) {
      return Optional.empty();
    }
    var digits = new int[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = ALPHABET.indexOf(text.charAt(i));
      if (digits[i] < 0) {
        return Optional.empty();
      }
    }
    var code = of(digits);
    return code.value.equals(text) ? Optional.of(code) : Optional.empty();
  }

  /** Whether the text has the shape of a code, be its check character right or wrong. */
  public static boolean looksLikeOne(String typed) {
    var text = plain(typed);
    return text.length() == DIGITS + 1 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** As it is printed: {@code 7K3M9-QXF2C-D}. */
  @Override
  public String toString() {
    return value.substring(0, 5) + "-" + value.substring(5, DIGITS) + "-" + value.charAt(DIGITS);
  }

  private static LookupCode of(int[] digits) {
    var text = new StringBuilder(DIGITS + 1);
    int sum = 0;
    for (int digit : digits) {
      text.append(ALPHABET.charAt(digit));
      sum = timesGenerator(sum ^ digit);
    }
    return new LookupCode(text.append(ALPHABET.charAt(sum)).toString());
  }

  /** Multiplies by x modulo x⁵ + x² + 1, which is primitive over GF(2). */
  private static int timesGenerator(int element) {
    int shifted = element << 1;
    return shifted < 32 ? shifted : shifted ^ 0b100101;
  }

  private static String plain(String typed) {
    return typed
        .replaceAll("[\\s.-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
