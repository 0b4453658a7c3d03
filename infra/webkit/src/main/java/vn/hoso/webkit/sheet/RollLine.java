package vn.hoso.webkit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A line of a roll: the text of each cell, cut to the width of its column. */
record RollLine(List<List<String>> cells) {

  static final float SIZE = 9;
  static final float LEADING = 10.5f;
  static final float PADDING = 3;

  private static final Pattern SPACES = Pattern.compile("[ \t\r]+");

  static RollLine of(List<String> texts, Roll roll, PDType0Font font) throws IOException {
    var cells = new ArrayList<List<String>>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(wrap(texts.get(i), RollPage.width(roll.columns().get(i)) - 2 * PADDING, font));
    }
    return new RollLine(cells);
  }

  float height() {
    return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PADDING;
  }

  private static List<String> wrap(String text, float room, PDType0Font font) throws IOException {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      float used = 0;
      for (var word : SPACES.splitAsStream(drawable(paragraph, font)).toList()) {
        var next = line.isEmpty() ? word : " " + word;
        if (!line.isEmpty() && used + width(next, font) > room) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
          next = word;
        }
        next = line.isEmpty() ? cut(next, room, font, lines) : next;
        line.append(next);
        used += width(next, font);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** What is left of a word when as much of it as fills whole lines was moved to them. */
  private static String cut(String word, float room, PDType0Font font, List<String> lines)
      throws IOException {
    var rest = word;
    while (rest.length() > 1 && width(rest, font) > room) {
      int end = rest.length() - 1;
      while (end > 1 && width(rest.substring(0, end), font) > room) {
        end--;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  /** A question mark for each letter that the font does not have. */
  private static String drawable(String text, PDType0Font font) throws IOException {
    var drawable = new StringBuilder(text.length());
    for (int letter : text.codePoints().toArray()) {
      drawable.appendCodePoint(font.getCmapLookup().getGlyphId(letter) == 0 ? '?' : letter);
    }
    return drawable.toString();
  }

  static float width(String text, PDType0Font font) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }
}
