package vn.hoso.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.imports.CsvRows.Row;

class CsvRowsTests {

  @Test
  void columns_are_parted_by_commas() throws IOException {
    assertThat(rows("dossier,step\nH26-1,\"Ký; đóng dấu\""))
        .containsExactly(
            new Row(1, List.of("dossier", "step")), new Row(2, List.of("H26-1", "Ký; đóng dấu")));
  }

  @Test
  void columns_are_parted_by_semicolons_where_the_first_row_is() throws IOException {
    assertThat(rows("dossier;step;fee\r\nH26-1;\"Ký; đóng dấu\";12,5"))
        .containsExactly(
            new Row(1, List.of("dossier", "step", "fee")),
            new Row(2, List.of("H26-1", "Ký; đóng dấu", "12,5")));
  }

  @Test
  void blank_lines_before_the_first_row_and_between_rows_are_no_rows() throws IOException {
    assertThat(rows("\n\ndossier;step\n\nH26-1;Ký\n"))
        .containsExactly(
            new Row(3, List.of("dossier", "step")), new Row(5, List.of("H26-1", "Ký")));
  }

  @Test
  void the_mark_a_spreadsheet_begins_with_is_no_part_of_the_first_name() throws IOException {
    assertThat(rows("\uFEFF\"dossier, code\",step"))
        .containsExactly(new Row(1, List.of("dossier, code", "step")));
  }

  @Test
  void a_quote_that_never_ends_breaks_its_own_row_only() throws IOException {
    assertThat(rows("dossier,step\nH26-1,\"Ký\nH26-2,Trả"))
        .containsExactly(
            new Row(1, List.of("dossier", "step")),
            new Row(2, List.of()),
            new Row(3, List.of("H26-2", "Trả")));
  }

  private static List<Row> rows(String text) throws IOException {
    var reader = new CsvRows(new BufferedReader(new StringReader(text)));
    var rows = new ArrayList<Row>();
    for (var row = reader.next(); row != null; row = reader.next()) {
      rows.add(row);
    }
    return rows;
  }
}
