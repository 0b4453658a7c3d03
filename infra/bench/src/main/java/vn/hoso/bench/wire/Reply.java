package vn.hoso.bench.wire;

import java.nio.charset.StandardCharsets;

/**
 * What came back.
 *
 * @param version from a strong ETag that is a number; -1 where there is none
 * @param last whether the other side closes the connection after it
 */
public record Reply(int status, long version, boolean last, byte[] body) {

  private static final int FINE = 300;

  public boolean isFine() {
    return status < FINE;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The first text member of that name, read off without parsing the rest; empty where there is
   * none. Enough for ids and codes, which hold no escapes.
   */
  public String member(String name) {
    var text = text();
    var opening = "\"" + name + "\":\"";
    int from = text.indexOf(opening);
    if (from < 0) {
      return "";
    }
    from += opening.length();
    return text.substring(from, text.indexOf('"', from));
  }

  /** The first number of that name; the default where there is none. */
  public long number(String name, long otherwise) {
    var text = text();
    var opening = "\"" + name + "\":";
    int from = text.indexOf(opening);
    if (from < 0) {
      return otherwise;
    }
    from += opening.length();
    int to = from;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return to == from ? otherwise : Long.parseLong(text, from, to, 10);
  }
}
