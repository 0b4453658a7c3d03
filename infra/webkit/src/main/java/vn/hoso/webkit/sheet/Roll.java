package vn.hoso.webkit.sheet;

import java.time.Instant;
import java.util.List;

/**
 * A form that is one long table, such as a register. The browser gets it from a template like any
 * {@link Sheet}; the PDF is drawn line by line.
 *
 * @param number which form of the law it is, such as "Mẫu số 07"
 * @param span of what it is, such as "Từ ngày 01/11/2026 đến ngày 26/11/2026"
 * @param at the PDF bears this date, so the same roll is the same bytes
 * @param rows a text for each column; a line feed begins a line
 */
public record Roll(
    String number,
    String issuer,
    String title,
    String span,
    Instant at,
    List<Column> columns,
    List<List<String>> rows) {

  /**
   * One column.
   *
   * @param share of the width of the page, in percent
   */
  public record Column(String name, int share, boolean centred) {}

  public Roll {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The same with other rows. */
  Roll with(List<List<String>> others) {
    return new Roll(number, issuer, title, span, at, columns, others);
  }
}
