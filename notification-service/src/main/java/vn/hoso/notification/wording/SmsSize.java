package vn.hoso.notification.wording;

/**
 * How big a text message is and what it costs.
 *
 * @param units septets, or 16-bit units where a letter is not in GSM-7
 * @param parts what is paid for
 */
public record SmsSize(Encoding encoding, int units, int parts) {

  /** How letters travel, and how many fit: alone, and in one part of several. */
  public enum Encoding {
    GSM_7(160, 153),
    UCS_2(70, 67);

    private final int alone;
    private final int inParts;

    Encoding(int alone, int inParts) {
      this.alone = alone;
      this.inParts = inParts;
    }

    public int alone() {
      return alone;
    }
  }

  public static SmsSize of(String text) {
    var encoding = Gsm7.canCarry(text) ? Encoding.GSM_7 : Encoding.UCS_2;
    int units = text.codePoints().map(it -> unitsOf(it, encoding)).sum();
    return new SmsSize(encoding, units, units <= encoding.alone ? 1 : partsOf(text, encoding));
  }

  /** What it costs at a price per part. */
  public long price(long perPart) {
    return parts * perPart;
  }

  /** A letter of two units is never cut in two by the end of a part. */
  private static int partsOf(String text, Encoding encoding) {
    int parts = 1;
    int room = encoding.inParts;
    for (var it = text.codePoints().iterator(); it.hasNext(); ) {
      int units = unitsOf(it.nextInt(), encoding);
      if (units > room) {
        parts++;
        room = encoding.inParts;
      }
      room -= units;
    }
    return parts;
  }

  private static int unitsOf(int character, Encoding encoding) {
    return switch (encoding) {
      case GSM_7 -> Gsm7.isExtension(character) ? 2 : 1;
      case UCS_2 -> Character.charCount(character);
    };
  }
}
