package vn.hoso.notification.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The letters a text message can carry at one unit each (3GPP TS 23.038), and the way of writing
 * Vietnamese with them: without diacritics, as people and gateways here are used to.
 */
final class Gsm7 {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "^{}\\[~]|€\f";

  /** Without what some aggregators here refuse: # & [ ] { } \ < > @ and their like. */
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9 .,:;!?'\"()/+*=%_-]");

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Gsm7() {}

  /** Vietnamese without diacritics; what has no plain letter is left out. Twice is once. */
  static String plain(String text) {
    var decomposed =
        Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFC), Normalizer.Form.NFD);
    var letters =
        MARKS
            .matcher(decomposed)
            .replaceAll("")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replaceAll("[‐‑‒–—−]", "-")
            .replaceAll("[‘’]", "'")
            .replaceAll("[“”«»]", "\"")
            .replace("…", "...")
            .replace('\u00a0', ' ');
    var spaced = SPACES.matcher(letters).replaceAll(" ");
    return SPACES.matcher(UNSAFE.matcher(spaced).replaceAll("")).replaceAll(" ").strip();
  }

  static boolean isBasic(int character) {
    return BASIC.indexOf(character) >= 0;
  }

  static boolean isExtension(int character) {
    return EXTENSION.indexOf(character) >= 0;
  }

  static boolean canCarry(String text) {
    return text.codePoints().allMatch(it -> isBasic(it) || isExtension(it));
  }
}
