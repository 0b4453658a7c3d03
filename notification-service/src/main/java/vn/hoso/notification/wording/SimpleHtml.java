package vn.hoso.notification.wording;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same words for mail programs that show no plain text: paragraphs and links, nothing else. */
final class SimpleHtml {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<]*[^\\s<.,;:!?)]");

  private SimpleHtml() {}

  static String of(String text) {
    return Arrays.stream(text.strip().split("\n\n+", -1))
        .map(it -> "<p>" + linked(escaped(it)).replace("\n", "<br>\n") + "</p>")
        .collect(
            Collectors.joining(
                "\n",
                "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"></head><body>\n",
                "\n</body></html>\n"));
  }

  private static String linked(String escaped) {
    return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
