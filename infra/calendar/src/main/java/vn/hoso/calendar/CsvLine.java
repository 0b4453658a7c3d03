package vn.hoso.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits one line of comma-separated values; a quoted value may hold commas and doubled quotes. */
final class CsvLine {

  /**
   * A value and where it begins.
   *
   * @param column from 1
   */
  record Cell(String text, int column) {}

  private final String line;
  private final List<Cell> values = new ArrayList<>();
  private int position;

  private CsvLine(String line) {
    this.line = line;
  }

  static List<Cell> split(String line) {
    return new CsvLine(line).split();
  }

  private List<Cell> split() {
    do {
      int column = position + 1;
      values.add(new Cell(at('"') ? quoted() : plain(), column));
    } while (position++ < line.length());
    return values;
  }

  private boolean at(char c) {
    return position < line.length() && line.charAt(position) == c;
  }

  private String plain() {
    int comma = line.indexOf(',', position);
    int end = comma < 0 ? line.length() : comma;
    String value = line.substring(position, end);
    position = end;
    return value.strip();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    int opened = ++position;
    while (position < line.length()) {
      char c = line.charAt(position++);
      if (c != '"') {
        value.append(c);
      } else if (at('"')) {
        value.append(line.charAt(position++));
      } else if (position == line.length() || at(',')) {
        return value.toString();
      } else {
        throw new Flaw(
            position,
            "csv-quote-inside",
            Map.of(),
            "text follows a closing quote; double quotes inside");
      }
    }
    throw new Flaw(
        opened,
        "csv-quote-open",
        Map.of(),
        "a quote is not closed; close it at the end of the value");
  }
}
