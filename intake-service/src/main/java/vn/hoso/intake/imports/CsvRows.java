package vn.hoso.intake.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV row by row with line numbers. A row that is broken stays its own: the next line begins
 * anew. The first row tells what is between the columns: a comma, or the semicolon that a
 * spreadsheet writes where the comma is the decimal sign.
 */
final class CsvRows {

  private static final int LONGEST_ROW = 20;
  private static final int LONGEST_LINE = 100_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A row, and the line it begins in; no cells where it is broken. */
  record Row(long line, List<String> cells) {}

  private record Line(long number, String text) {}

  private final BufferedReader reader;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private @Nullable CSVFormat format;
  private long number;

  CsvRows(BufferedReader reader) {
    this.reader = reader;
  }

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    var first = line();
    while (first != null && first.text().isBlank()) {
      first = line();
    }
    return first == null ? null : row(first);
  }

  private Row row(Line first) throws IOException {
    var text = new StringBuilder(first.text());
    var more = new ArrayDeque<Line>();
    while (hasOpenQuote(text)) {
      var next = more.size() < LONGEST_ROW ? line() : null;
      if (next == null) {
        while (!more.isEmpty()) {
          ahead.addFirst(more.removeLast());
        }
        return new Row(first.number(), List.of());
      }
      more.addLast(next);
      text.append('\n').append(next.text());
    }
    return new Row(first.number(), cells(text.toString()));
  }

  private List<String> cells(String text) {
    if (format == null) {
      format = formatOf(text);
    }
    try (var parser = CSVParser.parse(text, format)) {
      var records = parser.getRecords();
      return records.size() == 1 ? records.getFirst().toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      return List.of();
    }
  }

  private static CSVFormat formatOf(String header) {
    char between = count(header, ';') > count(header, ',') ? ';' : ',';
    return CSVFormat.RFC4180.builder().setDelimiter(between).get();
  }

  private static long count(CharSequence text, char letter) {
    return text.chars().filter(it -> it == letter).count();
  }

  private static boolean hasOpenQuote(CharSequence text) {
    return text.length() <= LONGEST_LINE && count(text, '"') % 2 == 1;
  }

  /** A line that nobody writes so long is cut, however much a small packed file unpacks to. */
  private @Nullable Line line() throws IOException {
    var waiting = ahead.pollFirst();
    if (waiting != null) {
      return waiting;
    }
    var text = new StringBuilder();
    int letter = reader.read();
    if (number == 0 && letter == BYTE_ORDER_MARK) {
      letter = reader.read();
    }
    if (letter < 0) {
      return null;
    }
    for (; letter >= 0 && letter != '\n'; letter = reader.read()) {
      if (letter != '\r' && text.length() <= LONGEST_LINE) {
        text.append((char) letter);
      }
    }
    return new Line(++number, text.toString());
  }
}
